package io.intellisense.clip.image;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * How a whole picture becomes the square that a model sees.
 *
 * @param side pixels of the square
 * @param crops whether the short side fills the square and the rest is cut off; otherwise both sides are stretched to it
 */
public record Framing(int side, boolean crops, Resampling resampling) implements Serializable {

    public Framing {
        if (side < 1) {
            throw new IllegalArgumentException("A picture's side has at least one pixel, but was: " + side);
        }
        Objects.requireNonNull(resampling, "resampling");
    }

    /** CLIP's way. */
    public static Framing cropped(int side) {
        return new Framing(side, true, Resampling.BICUBIC);
    }

    /** SigLIP's way. */
    public static Framing stretched(int side, Resampling resampling) {
        return new Framing(side, false, resampling);
    }

    /** One stable line. */
    public String line() {
        String pil = "PIL " + resampling.name().toLowerCase(Locale.ROOT);
        return crops ? "short side " + side + ", " + pil + ", centre crop " + side : "both sides " + side + ", " + pil;
    }

    /** What one side of a picture becomes before the crop; the longer one is truncated as torchvision does. */
    int output(int length, int other) {
        return !crops || length <= other ? side : (int) ((double) side * length / other);
    }
}
