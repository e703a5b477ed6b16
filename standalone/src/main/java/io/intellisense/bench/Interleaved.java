package io.intellisense.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compares two ways of doing the same work, in the order A B B A A B ..., so that a drifting machine is fair to both. */
final class Interleaved {

    /** One run of one side. */
    interface Side {
        /** Does the work once and returns how fast it went, in units a second. */
        double unitsPerSecond() throws Exception;
    }

    private Interleaved() {}

    /** Runs {@code rounds} pairs after one warm-up of each side, prints them, and returns the median of A/B. */
    static double compare(String nameA, Side a, String nameB, Side b, int rounds, String unit, PrintWriter out)
            throws Exception {
        a.unitsPerSecond();
        b.unitsPerSecond();
        List<Double> ofA = new ArrayList<>();
        List<Double> ofB = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            boolean aFirst = round % 2 == 0;
            double first = (aFirst ? a : b).unitsPerSecond();
            double second = (aFirst ? b : a).unitsPerSecond();
            ofA.add(aFirst ? first : second);
            ofB.add(aFirst ? second : first);
            ratios.add(ofA.get(round) / ofB.get(round));
            out.printf(
                    Locale.ROOT,
                    "pair %d: %s %.1f %s, %s %.1f %s, ratio %.3f%n",
                    round + 1,
                    nameA,
                    ofA.get(round),
                    unit,
                    nameB,
                    ofB.get(round),
                    unit,
                    ratios.get(round));
            out.flush();
        }
        out.printf(
                Locale.ROOT,
                "median of %d: %s %.1f %s, %s %.1f %s, ratio %s / %s = %.3f%n",
                rounds,
                nameA,
                median(ofA),
                unit,
                nameB,
                median(ofB),
                unit,
                nameA,
                nameB,
                median(ratios));
        out.flush();
        return median(ratios);
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is no median of nothing");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
