package io.intellisense.api.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.DoubleStream;
import org.springframework.stereotype.Component;

/** How long the parts of the work take; {@code docs/configuration.md} lists these. All are there from the start, so that rates are. */
@Component
public class Timers {

    /** Bounds of the histograms' buckets: from a vector that was remembered to a search over millions of pictures. */
    private static final Duration[] STEPS = DoubleStream.of(
                    0.1, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToObj(millis -> Duration.ofNanos((long) (millis * 1_000_000)))
            .toArray(Duration[]::new);

    private final Pair textEmbedding;
    private final Pair pictureEmbedding;
    private final Pair thumbnail;
    private final Timer vectorSearch;

    /** The same work, done and not done again. */
    private record Pair(Timer done, Timer cached) {

        static Pair of(Timer.Builder timer, MeterRegistry registry) {
            return new Pair(
                    timer.tag("cached", "false").register(registry),
                    timer.tag("cached", "true").register(registry));
        }

        Timer of(boolean wasCached) {
            return wasCached ? cached : done;
        }
    }

    public Timers(MeterRegistry registry) {
        textEmbedding = Pair.of(timer("text.embedding", "Texts to vectors, one call of the text tower"), registry);
        pictureEmbedding = Pair.of(timer("picture.embedding", "A picture to its vector, decoding included"), registry);
        thumbnail = Pair.of(timer("thumbnail", "A small picture, made or found on the disk"), registry);
        vectorSearch =
                timer("vector.search", "One question for the nearest vectors").register(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder("intellisense." + name).description(description).serviceLevelObjectives(STEPS);
    }

    public Timer textEmbedding(boolean cached) {
        return textEmbedding.of(cached);
    }

    public Timer pictureEmbedding(boolean cached) {
        return pictureEmbedding.of(cached);
    }

    public Timer thumbnail(boolean cached) {
        return thumbnail.of(cached);
    }

    public Timer vectorSearch() {
        return vectorSearch;
    }
}
