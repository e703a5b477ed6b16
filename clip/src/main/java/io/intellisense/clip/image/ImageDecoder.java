package io.intellisense.clip.image;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;

/** Decodes image files to pixels: magic bytes and header are checked before any native decoder sees a byte. Thread-safe. */
public final class ImageDecoder {

    public ImageDecoder(ImageLimits limits) {}

    /** Decodes, turns upright, resizes as CLIP does (PIL's antialiased bicubic) and crops the centre square of {@code side}. */
    public DecodedSquare decodeSquare(byte[] file, int side) throws ImageRejectedException {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a small upright JPEG without metadata, its longer side at most {@code maxSide} pixels; never enlarges.
     * Transparent parts become white.
     */
    public byte[] thumbnail(byte[] file, int maxSide) throws ImageRejectedException {
        throw new UnsupportedOperationException();
    }
}
