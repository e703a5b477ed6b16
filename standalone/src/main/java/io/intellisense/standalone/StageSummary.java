package io.intellisense.standalone;

import io.intellisense.flink.backfill.StageTime;

/**
 * What one stage of a backfill has taken, in seconds.
 *
 * @param images that passed it in this run
 * @param perImage of one thread
 * @param working of all threads together
 * @param waiting for those behind to take what was done
 * @param threads how many at most work at the same time
 */
public record StageSummary(String stage, long images, double perImage, double working, double waiting, int threads) {

    static StageSummary of(StageTime time) {
        return new StageSummary(
                time.stage(),
                time.images(),
                rounded(time.secondsPerImage(), 1e6),
                rounded(time.workingSeconds(), 1e3),
                rounded(time.waitingSeconds(), 1e3),
                time.threads());
    }

    private static double rounded(double seconds, double parts) {
        return Math.round(seconds * parts) / parts;
    }
}
