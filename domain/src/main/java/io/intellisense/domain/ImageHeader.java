package io.intellisense.domain;

/**
 * What the first bytes of an image file declare, read without decoding a pixel.
 *
 * @param format by magic bytes
 * @param width pixels, as stored (before any EXIF rotation)
 * @param height pixels, as stored (before any EXIF rotation)
 */
public record ImageHeader(ImageFormat format, int width, int height) {

    /**
     * Reads the header of an encoded image.
     *
     * @param file the whole file, or as much of its beginning as holds the header
     * @throws ImageRejectedException where the format is none of ours, or the header is cut short or makes no sense
     */
    public static ImageHeader read(byte[] file) throws ImageRejectedException {
        ImageFormat format = ImageFormat.sniff(file)
                .orElseThrow(() -> new ImageRejectedException(
                        RejectReason.UNSUPPORTED_FORMAT,
                        UnsupportedFormats.nameOf(file) + "; indexed are JPEG, PNG, WebP, GIF, BMP and TIFF"));
        try {
            return HeaderReader.of(format).read(new ByteCursor(file));
        } catch (IndexOutOfBoundsException e) {
            throw new ImageRejectedException(
                    RejectReason.TRUNCATED, "The file ends within its " + format.label() + " header", e);
        }
    }
}
