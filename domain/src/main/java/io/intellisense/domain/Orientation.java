package io.intellisense.domain;

import java.util.Locale;

/** How an upright picture lies; square where its sides differ by less than a twentieth. */
public enum Orientation {
    LANDSCAPE,
    PORTRAIT,
    SQUARE;

    /** @param width pixels, once upright */
    public static Orientation of(int width, int height) {
        if (20L * Math.abs(width - height) < Math.max(width, height)) {
            return SQUARE;
        }
        return width > height ? LANDSCAPE : PORTRAIT;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
