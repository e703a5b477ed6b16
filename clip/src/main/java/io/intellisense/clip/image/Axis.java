package io.intellisense.clip.image;

/**
 * One side of a picture on its way to another length.
 *
 * @param pixels that there are
 * @param start where among them the picture begins
 * @param length of the picture in these pixels: a fraction less than there are, where a reduced decode rounded up
 * @param output pixels that the picture is to have
 */
record Axis(int pixels, double start, double length, int output) {

    static Axis whole(int pixels, int output) {
        return new Axis(pixels, 0, pixels, output);
    }

    /**
     * A side of a picture that was decoded at a fraction of its size.
     *
     * @param full pixels of the undecoded picture
     * @param other pixels of its other side
     * @param decoded pixels that a decoder made of it, whole blocks from the stored picture's start
     * @param reversed whether turning the picture upright put the stored start at the end
     */
    static Axis reduced(int full, int other, int decoded, int reduction, boolean reversed, Framing framing) {
        double length = Math.min(decoded, (double) full / reduction);
        return new Axis(decoded, reversed ? decoded - length : 0, length, framing.output(full, other));
    }
}
