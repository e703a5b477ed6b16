package io.intellisense.standalone.tuning;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Measures an encoder in several ways, for about a second and a half: what would take longer is not tried. */
final class TuneEncoder {

    private static final Duration ALL = Duration.ofMillis(1_500);
    private static final Duration EACH = Duration.ofMillis(120);
    private static final int ROUNDS = 2;

    private record Way(int batch, int threads) {}

    /** Embeds so many pictures; called from several threads at once. */
    private final IntConsumer embed;

    private final List<Integer> batches;
    private final List<Integer> threads;

    /**
     * @param batches small ones first
     * @param threads the usual number first
     */
    TuneEncoder(IntConsumer embed, List<Integer> batches, List<Integer> threads) {
        this.embed = embed;
        this.batches = batches;
        this.threads = threads;
    }

    Tuning measure() throws InterruptedException {
        long end = System.nanoTime() + ALL.toNanos();
        embed.accept(batches.get(0)); // the first call of all prepares what the others only use
        Map<Way, Double> rates = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : ways()) {
                if (rates.isEmpty() || fits(way, rates, end)) {
                    rates.merge(way, rate(way), Math::max); // whatever else the machine does only makes it slower
                }
            }
        }
        return Tuning.best(rates.entrySet().stream()
                .map(each -> new Tuning(each.getKey().batch(), each.getKey().threads(), each.getValue()))
                .toList());
    }

    private List<Way> ways() {
        return threads.stream()
                .flatMap(count -> batches.stream().map(batch -> new Way(batch, count)))
                .toList();
    }

    /** A guess: as many images a second as the slowest so far. */
    private static boolean fits(Way way, Map<Way, Double> rates, long end) {
        double seconds = way.batch() * way.threads() / Collections.min(rates.values());
        return System.nanoTime() + Math.max(EACH.toNanos(), seconds * 1e9) < end;
    }

    private double rate(Way way) throws InterruptedException {
        return new EncoderRun(way.batch(), way.threads(), Integer.MAX_VALUE, EACH).imagesPerSecond(embed);
    }
}
