package io.intellisense.api.status;

import java.util.Map;

/**
 * A running or finished indexing job, with its speed worked out.
 *
 * @param perSecond files seen per second, on average
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
        Double secondsLeft) {

    static Indexing of(IndexingProgress.Snapshot snapshot) {
        double perSecond = snapshot.secondsElapsed() > 0 ? snapshot.seen() / snapshot.secondsElapsed() : 0;
        return new Indexing(
                snapshot.running(),
                snapshot.seen(),
                snapshot.indexed(),
                snapshot.alreadyThere(),
                snapshot.rejected(),
                snapshot.totalFiles(),
                tenths(snapshot.secondsElapsed()),
                tenths(perSecond),
                secondsLeft(snapshot, perSecond));
    }

    private static Double secondsLeft(IndexingProgress.Snapshot snapshot, double perSecond) {
        if (!snapshot.running() || snapshot.totalFiles() == null || perSecond == 0) {
            return null;
        }
        return tenths(Math.max(0, snapshot.totalFiles() - snapshot.seen()) / perSecond);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
