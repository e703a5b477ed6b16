package io.intellisense.flink.backfill;

import java.util.Objects;

/**
 * How much time one stage of a backfill has taken.
 *
 * @param images that passed it in this run
 * @param workingSeconds of all its threads together
 * @param waitingSeconds that its threads waited for those behind to take what was done; 0 where they share the thread
 * @param threads how many at most work at the same time; of the upsert, requests
 */
public record StageTime(String stage, long images, double workingSeconds, double waitingSeconds, int threads) {

    public StageTime {
        Objects.requireNonNull(stage, "stage");
        if (images < 0 || threads < 0) {
            throw new IllegalArgumentException(
                    "Images and threads are not negative, but were: " + images + " and " + threads);
        }
    }

    /** Of one thread; 0 where there was no image. */
    public double secondsPerImage() {
        return images == 0 ? 0 : workingSeconds / images;
    }

    /** What it costs the whole while it works: its threads share the work. */
    double wallSeconds() {
        return threads == 0 ? 0 : workingSeconds / threads;
    }

    StageTime since(StageTime earlier) {
        return new StageTime(
                stage,
                images - earlier.images,
                workingSeconds - earlier.workingSeconds,
                waitingSeconds - earlier.waitingSeconds,
                threads);
    }
}
