package io.intellisense.api.images;

import io.intellisense.domain.ImageRejectedException;

/** Makes a small upright JPEG without metadata, its longer side at most so many pixels. */
@FunctionalInterface
interface Thumbnailer {

    byte[] make(byte[] file, int maxSide) throws ImageRejectedException;
}
