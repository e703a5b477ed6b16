package io.intellisense.api.status;

import java.util.List;
import java.util.Map;

/**
 * A running or finished indexing job, with its speed worked out.
 *
 * @param perSecond files read per second: lately while it runs, and over all once it has ended
 * @param secondsLeft at that speed; absent where the number of files is not known or nothing is left to do
 */
record Indexing(
        boolean running,
        long seen,
        long indexed,
        long alreadyThere,
        Map<String, Long> rejected,
        Long totalFiles,
        double secondsElapsed,
        double perSecond,
        Double secondsLeft,
        List<IndexingProgress.Stage> stages,
        String slowestStage) {

    static Indexing of(IndexingProgress.Snapshot snapshot) {
        return new Indexing(
                snapshot.running(),
                snapshot.seen(),
                snapshot.indexed(),
                snapshot.alreadyThere(),
                snapshot.rejected(),
                snapshot.totalFiles(),
                tenths(snapshot.secondsElapsed()),
                tenths(snapshot.perSecond()),
                secondsLeft(snapshot),
                snapshot.stages(),
                snapshot.slowestStage());
    }

    private static Double secondsLeft(IndexingProgress.Snapshot snapshot) {
        if (!snapshot.running() || snapshot.totalFiles() == null || snapshot.perSecond() == 0) {
            return null;
        }
        return tenths(Math.max(0, snapshot.totalFiles() - snapshot.seen()) / snapshot.perSecond());
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
