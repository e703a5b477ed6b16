package io.intellisense.clip.image;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How a picture looks, in 64 bits (pHash; Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010): the
 * signs of its low frequencies, measured from their median. What is encoded anew, resized or brightened keeps nearly all of them.
 */
final class PerceptualHash {

    private static final int GRID = 32;
    private static final int FREQUENCIES = 8;

    /** Of a large picture not every pixel is looked at: this many along a side tell as much, and cost the same for any size. */
    private static final int ENOUGH_PIXELS = 192;

    private static final float[][] COSINES = cosines();

    private static final ThreadLocal<byte[]> ROW = ThreadLocal.withInitial(() -> new byte[0]);

    private PerceptualHash() {}

    /**
     * @param pixels three bytes per pixel: blue, green, red
     * @param stride bytes from one row to the next
     * @return row by row, the lowest frequency in the lowest bit; that one, the mean, is always 0
     */
    static long of(ByteBuffer pixels, int stride, int width, int height) {
        float[] low = lowFrequencies(grid(pixels, stride, width, height));
        float[] sorted = Arrays.copyOfRange(low, 1, low.length);
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2];
        long hash = 0;
        for (int i = 1; i < low.length; i++) {
            if (low[i] > median) {
                hash |= 1L << i;
            }
        }
        return hash;
    }

    /** The mean grey of each of 32 x 32 cells. */
    private static float[] grid(ByteBuffer pixels, int stride, int width, int height) {
        byte[] row = row(width * 3);
        int stepX = Math.max(1, width / ENOUGH_PIXELS);
        int stepY = Math.max(1, height / ENOUGH_PIXELS);
        float[] grid = new float[GRID * GRID];
        for (int cellY = 0; cellY < GRID; cellY++) {
            int top = start(cellY, height);
            int bottom = end(cellY, height);
            int rows = 0;
            for (int y = top; y < bottom; y += stepY) {
                pixels.get(y * stride, row, 0, width * 3);
                addRow(row, width, stepX, grid, cellY * GRID);
                rows++;
            }
            for (int cell = cellY * GRID; cell < (cellY + 1) * GRID; cell++) {
                grid[cell] /= rows;
            }
        }
        return grid;
    }

    private static void addRow(byte[] row, int width, int step, float[] grid, int at) {
        for (int cell = 0; cell < GRID; cell++) {
            int right = end(cell, width) * 3;
            int grey = 0;
            int count = 0;
            for (int i = start(cell, width) * 3; i < right; i += step * 3) {
                grey += 29 * (row[i] & 0xff)
                        + 150 * (row[i + 1] & 0xff)
                        + 77 * (row[i + 2] & 0xff); // BT.601, times 256
                count++;
            }
            grid[at + cell] += (float) grey / (count * 256);
        }
    }

    private static int start(int cell, int length) {
        return (int) ((long) cell * length / GRID);
    }

    /** At least one pixel further: a small picture's pixels belong to several cells. */
    private static int end(int cell, int length) {
        return Math.max(start(cell, length) + 1, start(cell + 1, length));
    }

    /** The 8 x 8 lowest coefficients of the discrete cosine transform, all but the first without a share of the mean. */
    private static float[] lowFrequencies(float[] grid) {
        float[] low = new float[FREQUENCIES * FREQUENCIES];
        for (int y = 0; y < GRID; y++) {
            for (int u = 0; u < FREQUENCIES; u++) {
                float sum = 0;
                for (int x = 0; x < GRID; x++) {
                    sum += grid[y * GRID + x] * COSINES[u][x];
                }
                for (int v = 0; v < FREQUENCIES; v++) {
                    low[v * FREQUENCIES + u] += sum * COSINES[v][y];
                }
            }
        }
        return low;
    }

    private static float[][] cosines() {
        float[][] cosines = new float[FREQUENCIES][GRID];
        for (int u = 0; u < FREQUENCIES; u++) {
            for (int x = 0; x < GRID; x++) {
                cosines[u][x] = (float) StrictMath.cos(Math.PI * u * (2 * x + 1) / (2 * GRID));
            }
        }
        return cosines;
    }

    private static byte[] row(int bytes) {
        if (ROW.get().length < bytes) {
            ROW.set(new byte[bytes]);
        }
        return ROW.get();
    }
}
