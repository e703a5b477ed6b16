package io.intellisense.api.images;

import io.intellisense.api.parameters.Shown;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The few sizes that small pictures come in, so that each is made once and kept. */
enum ThumbnailSize {
    SMALL(256),
    MEDIUM(512),
    LARGE(1024);

    static final ThumbnailSize DEFAULT = MEDIUM;

    private final int pixels;

    ThumbnailSize(int pixels) {
        this.pixels = pixels;
    }

    /** Pixels of the longer side, at most. */
    int pixels() {
        return pixels;
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static ThumbnailSize parse(String text) {
        return Arrays.stream(values())
                .filter(size -> text.equals(Integer.toString(size.pixels)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'size' is one of "
                        + Arrays.stream(values())
                                .map(size -> Integer.toString(size.pixels))
                                .collect(Collectors.joining(", "))
                        + ", but was: " + Shown.of(text) + "."));
    }
}
