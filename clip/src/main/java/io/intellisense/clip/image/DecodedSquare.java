package io.intellisense.clip.image;

import io.intellisense.domain.ImageFormat;

/**
 * A picture as the model sees it, with the facts of the picture it came from.
 *
 * @param rgb {@code side * side * 3} bytes: rows, columns, then red, green, blue (uint8, HWC)
 * @param side pixels
 * @param format of the file
 * @param width pixels of the whole picture, once upright
 * @param height pixels of the whole picture, once upright
 * @param orientation EXIF orientation (1 to 8) that was applied
 * @param perceptualHash 64 bits of how the whole upright picture looks
 */
public record DecodedSquare(
        byte[] rgb, int side, ImageFormat format, int width, int height, int orientation, long perceptualHash) {}
