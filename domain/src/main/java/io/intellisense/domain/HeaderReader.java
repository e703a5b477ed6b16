package io.intellisense.domain;

import java.nio.ByteOrder;

/** Finds a format's width and height in its header, as the format's own specification lays it out. */
interface HeaderReader {

    ImageHeader read(ByteCursor file) throws ImageRejectedException;

    static HeaderReader of(ImageFormat format) {
        return switch (format) {
            case JPEG -> JpegHeader::read;
            case PNG -> HeaderReader::readPng;
            case WEBP -> HeaderReader::readWebp;
            case GIF -> HeaderReader::readGif;
            case BMP -> HeaderReader::readBmp;
            case TIFF -> TiffHeader::read;
        };
    }

    /** The PNG specification, third edition, section 11.2.1: IHDR comes first. */
    private static ImageHeader readPng(ByteCursor file) throws ImageRejectedException {
        if (!file.hasText(12, "IHDR")) {
            throw corrupt("The PNG does not begin with its IHDR chunk");
        }
        return header(ImageFormat.PNG, file.i32(16), file.i32(20));
    }

    /** RFC 9649: the first chunk is VP8 (lossy), VP8L (lossless) or VP8X (extended). */
    private static ImageHeader readWebp(ByteCursor file) throws ImageRejectedException {
        file.order(ByteOrder.LITTLE_ENDIAN);
        if (file.hasText(12, "VP8X")) {
            return header(ImageFormat.WEBP, file.u24LittleEndian(24) + 1, file.u24LittleEndian(27) + 1);
        }
        if (file.hasText(12, "VP8L")) {
            int bits = file.i32(21);
            return header(ImageFormat.WEBP, (bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
        }
        if (file.hasText(12, "VP8 ")) {
            return header(ImageFormat.WEBP, file.u16(26) & 0x3fff, file.u16(28) & 0x3fff);
        }
        throw corrupt("The WebP begins with no VP8 chunk");
    }

    /** GIF89a, section 18: the logical screen descriptor. */
    private static ImageHeader readGif(ByteCursor file) throws ImageRejectedException {
        file.order(ByteOrder.LITTLE_ENDIAN);
        return header(ImageFormat.GIF, file.u16(6), file.u16(8));
    }

    /** BITMAPCOREHEADER has 16-bit sides; every later header 32-bit ones, the height negative for top-down rows. */
    private static ImageHeader readBmp(ByteCursor file) throws ImageRejectedException {
        file.order(ByteOrder.LITTLE_ENDIAN);
        if (file.i32(14) == 12) {
            return header(ImageFormat.BMP, file.u16(18), file.u16(20));
        }
        return header(ImageFormat.BMP, file.i32(18), Math.abs(file.i32(22)));
    }

    static ImageHeader header(ImageFormat format, int width, int height) throws ImageRejectedException {
        if (width <= 0 || height <= 0) {
            throw corrupt("The " + format.label() + " header declares a picture of " + Integer.toUnsignedString(width)
                    + " x " + Integer.toUnsignedString(height) + " pixels");
        }
        return new ImageHeader(format, width, height);
    }

    static ImageRejectedException corrupt(String message) {
        return new ImageRejectedException(RejectReason.CORRUPT, message);
    }
}
