package io.intellisense.clip.image;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much each input pixel counts for each output pixel along one axis: Pillow's {@code precompute_coeffs} with the bicubic filter
 * (a = -0.5), the filter widened by the ratio where the picture shrinks, in fixed point.
 */
final class BicubicWeights {

    /** 8 bits of result, 2 of head room, the rest of an int for the fraction. */
    static final int PRECISION_BITS = 32 - 8 - 2;

    /** Pictures of one camera have the same few sizes. */
    private static final int REMEMBERED = 8;

    private static final ThreadLocal<Map<Wanted, BicubicWeights>> RECENT = ThreadLocal.withInitial(Recent::new);

    private static final double SUPPORT = 2;
    private static final double A = -0.5;

    private final int[] starts;
    private final int[][] weights;

    private BicubicWeights(int count) {
        starts = new int[count];
        weights = new int[count][];
    }

    private record Wanted(Axis axis, int kept) {}

    private static final class Recent extends LinkedHashMap<Wanted, BicubicWeights> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, BicubicWeights> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** The weights that make the middle {@code kept} pixels of an axis's output; this thread's last ones are remembered. */
    static BicubicWeights centred(Axis axis, int kept) {
        return RECENT.get().computeIfAbsent(new Wanted(axis, kept), wanted -> compute(axis, kept));
    }

    private static BicubicWeights compute(Axis axis, int kept) {
        int offset = (int)
                Math.rint((axis.output() - kept) / 2.0); // half to even, as Python's round in torchvision's CenterCrop
        BicubicWeights all = new BicubicWeights(kept);
        for (int i = 0; i < kept; i++) {
            all.compute(i, i + offset, axis);
        }
        return all;
    }

    int count() {
        return starts.length;
    }

    /** The first input pixel that output pixel {@code i} is made of. */
    int start(int i) {
        return starts[i];
    }

    int[] weights(int i) {
        return weights[i];
    }

    /** The first input pixel that is needed at all. */
    int first() {
        return starts[0];
    }

    /** One past the last input pixel that is needed at all. */
    int end() {
        return starts[count() - 1] + weights[count() - 1].length;
    }

    private void compute(int i, int pixel, Axis axis) {
        double scale = axis.length() / axis.output();
        double widening = Math.max(scale, 1);
        double centre = axis.start() + (pixel + 0.5) * scale;
        double support = SUPPORT * widening;
        int from = Math.max(0, (int) (centre - support + 0.5));
        int to = Math.min(axis.pixels(), (int) (centre + support + 0.5));
        double inverse = 1 / widening;
        double[] exact = new double[to - from];
        double sum = 0;
        for (int x = 0; x < exact.length; x++) {
            exact[x] = cubic((x + from - centre + 0.5) * inverse);
            sum += exact[x];
        }
        starts[i] = from;
        weights[i] = fixedPoint(exact, sum);
    }

    private static int[] fixedPoint(double[] exact, double sum) {
        int[] fixed = new int[exact.length];
        for (int x = 0; x < fixed.length; x++) {
            double weight = exact[x] / sum * (1 << PRECISION_BITS);
            fixed[x] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
        }
        return fixed;
    }

    private static double cubic(double x) {
        double d = Math.abs(x);
        if (d < 1) {
            return ((A + 2) * d - (A + 3)) * d * d + 1;
        }
        return d < 2 ? (((d - 5) * d + 8) * d - 4) * A : 0;
    }
}
