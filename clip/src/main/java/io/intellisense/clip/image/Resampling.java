package io.intellisense.clip.image;

/** Pillow's filters for resizing, each antialiased: widened by the ratio where the picture shrinks. */
public enum Resampling {
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },

    /** With a = -0.5. */
    BICUBIC(2) {
        @Override
        double weight(double distance) {
            double d = Math.abs(distance);
            if (d < 1) {
                return ((A + 2) * d - (A + 3)) * d * d + 1;
            }
            return d < 2 ? (((d - 5) * d + 8) * d - 4) * A : 0;
        }
    };

    private static final double A = -0.5;

    private final double support;

    Resampling(double support) {
        this.support = support;
    }

    /** Pixels to either side that count, where the size stays. */
    double support() {
        return support;
    }

    abstract double weight(double distance);
}
