package io.intellisense.clip.image;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much each input pixel counts for each output pixel along one axis: Pillow's {@code precompute_coeffs}, the filter
 * widened by the ratio where the picture shrinks, in fixed point.
 */
final class ResizeWeights {

    /** 8 bits of result, 2 of head room, the rest of an int for the fraction. */
    static final int PRECISION_BITS = 32 - 8 - 2;

    /** Pictures of one camera have the same few sizes. */
    private static final int REMEMBERED = 8;

    private static final ThreadLocal<Map<Wanted, ResizeWeights>> RECENT = ThreadLocal.withInitial(Recent::new);

    private final int[] starts;
    private final int[][] weights;

    private ResizeWeights(int count) {
        starts = new int[count];
        weights = new int[count][];
    }

    private record Wanted(Axis axis, int kept, Resampling resampling) {}

    private static final class Recent extends LinkedHashMap<Wanted, ResizeWeights> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, ResizeWeights> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** The weights that make the middle {@code kept} pixels of an axis's output; this thread's last ones are remembered. */
    static ResizeWeights centred(Axis axis, int kept, Resampling resampling) {
        return RECENT.get().computeIfAbsent(new Wanted(axis, kept, resampling), ResizeWeights::compute);
    }

    private static ResizeWeights compute(Wanted wanted) {
        Axis axis = wanted.axis();
        int kept = wanted.kept();
        int offset = (int)
                Math.rint((axis.output() - kept) / 2.0); // half to even, as Python's round in torchvision's CenterCrop
        ResizeWeights all = new ResizeWeights(kept);
        for (int i = 0; i < kept; i++) {
            all.compute(i, i + offset, axis, wanted.resampling());
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

    private void compute(int i, int pixel, Axis axis, Resampling resampling) {
        double scale = axis.length() / axis.output();
        double widening = Math.max(scale, 1);
        double centre = axis.start() + (pixel + 0.5) * scale;
        double support = resampling.support() * widening;
        int from = Math.max(0, (int) (centre - support + 0.5));
        int to = Math.min(axis.pixels(), (int) (centre + support + 0.5));
        double inverse = 1 / widening;
        double[] exact = new double[to - from];
        double sum = 0;
        for (int x = 0; x < exact.length; x++) {
            exact[x] = resampling.weight((x + from - centre + 0.5) * inverse);
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
}
