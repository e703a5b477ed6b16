package io.intellisense.domain;

import java.nio.ByteBuffer;

/**
 * What the first bytes of an image file declare, read without decoding a pixel.
 *
 * @param format by magic bytes
 * @param width pixels, as stored (before any EXIF rotation)
 * @param height pixels, as stored (before any EXIF rotation)
 */
public record ImageHeader(ImageFormat format, int width, int height) {

    /** So many first bytes are enough for {@link #formatOf}. */
    public static final int HEAD_BYTES = 32;

    /**
     * Reads the header of an encoded image.
     *
     * @param file the whole file, or as much of its beginning as holds the header
     * @throws ImageRejectedException where the format is none of ours, or the header is cut short or makes no sense
     */
    public static ImageHeader read(byte[] file) throws ImageRejectedException {
        return read(ByteBuffer.wrap(file));
    }

    /**
     * Reads the header of an encoded image.
     *
     * @param file from its first byte to its limit; it may be a mapped file
     * @throws ImageRejectedException as for bytes in memory
     */
    public static ImageHeader read(ByteBuffer file) throws ImageRejectedException {
        ImageFormat format = formatOf(headOf(file));
        try {
            return HeaderReader.of(format).read(new ByteCursor(file));
        } catch (IndexOutOfBoundsException e) {
            throw new ImageRejectedException(
                    RejectReason.TRUNCATED, "The file ends within its " + format.label() + " header", e);
        }
    }

    /**
     * The format of a file, of which no more than the beginning is known.
     *
     * @param head so many first bytes as {@link #HEAD_BYTES} says, or the whole file where it is shorter
     * @throws ImageRejectedException where the format is none of ours; the message names it where it is a known one
     */
    public static ImageFormat formatOf(byte[] head) throws ImageRejectedException {
        return ImageFormat.sniff(head)
                .orElseThrow(() -> new ImageRejectedException(
                        RejectReason.UNSUPPORTED_FORMAT,
                        UnsupportedFormats.nameOf(head) + "; indexed are JPEG, PNG, WebP, GIF, BMP and TIFF"));
    }

    private static byte[] headOf(ByteBuffer file) {
        byte[] head = new byte[Math.min(HEAD_BYTES, file.limit())];
        file.get(0, head);
        return head;
    }
}
