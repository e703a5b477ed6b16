package io.intellisense.clip.image;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Pillow's antialiased resize followed by a centre crop, as models were trained with, bit for bit: coefficients of 22 fractional
 * bits, first along the rows, then along the columns, rounded to 8 bits in between. Only what the crop keeps is computed.
 */
final class PilResize {

    private static final int CHANNELS = 3;
    private static final int HALF = 1 << (ResizeWeights.PRECISION_BITS - 1);

    private static final ThreadLocal<byte[]> ROW = ThreadLocal.withInitial(() -> new byte[0]);
    private static final ThreadLocal<byte[]> NARROWED = ThreadLocal.withInitial(() -> new byte[0]);

    private PilResize() {}

    /**
     * Resizes both axes and crops the centre.
     *
     * @param pixels three bytes per pixel, in any order of colours, which is kept
     * @param stride bytes from one row to the next
     * @return {@code side * side * 3} bytes
     */
    static byte[] centreSquare(ByteBuffer pixels, int stride, Axis horizontal, Axis vertical, Framing framing) {
        ResizeWeights columns = ResizeWeights.centred(horizontal, framing.side(), framing.resampling());
        ResizeWeights rows = ResizeWeights.centred(vertical, framing.side(), framing.resampling());
        byte[] narrowed = narrow(pixels, horizontal.pixels(), stride, columns, rows.first(), rows.end());
        return shorten(narrowed, rows, framing.side() * CHANNELS);
    }

    private static byte[] narrow(ByteBuffer pixels, int width, int stride, ResizeWeights columns, int from, int to) {
        byte[] row = scratch(ROW, width * CHANNELS);
        int outStride = columns.count() * CHANNELS;
        byte[] narrowed = scratch(NARROWED, (to - from) * outStride);
        for (int y = from; y < to; y++) {
            pixels.get(y * stride, row, 0, width * CHANNELS);
            narrowRow(row, columns, narrowed, (y - from) * outStride);
        }
        return narrowed;
    }

    private static void narrowRow(byte[] row, ResizeWeights columns, byte[] out, int at) {
        for (int x = 0; x < columns.count(); x++, at += CHANNELS) {
            int[] weights = columns.weights(x);
            int pixel = columns.start(x) * CHANNELS;
            int a = HALF;
            int b = HALF;
            int c = HALF;
            for (int weight : weights) {
                a += (row[pixel] & 0xff) * weight;
                b += (row[pixel + 1] & 0xff) * weight;
                c += (row[pixel + 2] & 0xff) * weight;
                pixel += CHANNELS;
            }
            out[at] = toByte(a);
            out[at + 1] = toByte(b);
            out[at + 2] = toByte(c);
        }
    }

    private static byte[] shorten(byte[] narrowed, ResizeWeights rows, int stride) {
        byte[] out = new byte[rows.count() * stride];
        int[] sums = new int[stride];
        for (int y = 0; y < rows.count(); y++) {
            Arrays.fill(sums, HALF);
            int from = (rows.start(y) - rows.first()) * stride;
            for (int weight : rows.weights(y)) {
                for (int i = 0; i < stride; i++) {
                    sums[i] += (narrowed[from + i] & 0xff) * weight;
                }
                from += stride;
            }
            for (int i = 0; i < stride; i++) {
                out[y * stride + i] = toByte(sums[i]);
            }
        }
        return out;
    }

    private static byte toByte(int fixed) {
        return (byte) Math.max(0, Math.min(255, fixed >> ResizeWeights.PRECISION_BITS));
    }

    private static byte[] scratch(ThreadLocal<byte[]> kept, int bytes) {
        if (kept.get().length < bytes) {
            kept.set(new byte[bytes]);
        }
        return kept.get();
    }
}
