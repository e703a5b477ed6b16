package io.intellisense.flink.flow;

import io.intellisense.domain.ImageFacts;
import java.util.Objects;

/**
 * An image as the model sees it.
 *
 * @param rgb the square's pixels: rows, columns, then red, green, blue (uint8, HWC)
 */
public record DecodedImage(ImageOrigin origin, ImageFacts facts, byte[] rgb) {

    public DecodedImage {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(rgb, "rgb");
    }
}
