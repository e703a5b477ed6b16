package io.intellisense.clip.image;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.file.ImageCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes image files to pixels: magic bytes and header are checked before any native decoder sees a byte. Thread-safe. */
public final class ImageDecoder {

    private final ImageLimits limits;
    private final boolean reduces;

    public ImageDecoder(ImageLimits limits) {
        this(limits, true);
    }

    private ImageDecoder(ImageLimits limits, boolean reduces) {
        this.reduces = reduces;
        this.limits = Objects.requireNonNull(limits, "limits");
        if (limits.maxPixels() > OpenCv.MAX_PIXELS) {
            throw new IllegalArgumentException(
                    "At most " + OpenCv.MAX_PIXELS + " pixels can be decoded, but the limit is: " + limits.maxPixels());
        }
    }

    /** Decodes every pixel of JPEGs too, however large they are: slower, and what the usual way is measured against. */
    public static ImageDecoder ofEveryPixel(ImageLimits limits) {
        return new ImageDecoder(limits, false);
    }

    /** As {@link #decodeSquare(byte[], Framing)}, framed as CLIP does. */
    public DecodedSquare decodeSquare(byte[] file, int side) throws ImageRejectedException {
        return decodeSquare(file, Framing.cropped(side));
    }

    /** As {@link #decodeSquare(ByteBuffer, Framing)}, of a file on the disk, which is not read where it is too large. */
    public DecodedSquare decodeSquare(Path file, Framing framing) throws ImageRejectedException, IOException {
        limits.checkBytes(Files.size(file));
        return decodeSquare(Files.readAllBytes(file), framing);
    }

    /** As {@link #decodeSquare(ByteBuffer, Framing)}. */
    public DecodedSquare decodeSquare(byte[] file, Framing framing) throws ImageRejectedException {
        return decodeSquare(ByteBuffer.wrap(file), framing);
    }

    /**
     * Decodes, turns upright, and resizes to a square as PIL does. Alpha is dropped, as PIL's {@code convert("RGB")} does.
     *
     * @param file from its first byte to its limit; outside the heap it need not be copied
     */
    public DecodedSquare decodeSquare(ByteBuffer file, Framing framing) throws ImageRejectedException {
        ImageHeader header = check(file);
        int orientation = ExifOrientation.read(file, header.format());
        int width = Upright.swapsSides(orientation) ? header.height() : header.width();
        int height = Upright.swapsSides(orientation) ? header.width() : header.height();
        int reduction = reduces ? Reduction.of(header, Math.min(width, height), framing.side()) : 1;
        try (Mat picture = PictureReader.colour(file, header, orientation, reduction)) {
            ByteBuffer pixels = picture.createBuffer();
            int stride = Math.toIntExact(picture.step());
            byte[] rgb = PilResize.centreSquare(
                    pixels,
                    stride,
                    Axis.reduced(
                            width, height, picture.cols(), reduction, Upright.reversesColumns(orientation), framing),
                    Axis.reduced(height, width, picture.rows(), reduction, Upright.reversesRows(orientation), framing),
                    framing);
            Pixels.swapRedAndBlue(rgb);
            long hash = PerceptualHash.of(pixels, stride, picture.cols(), picture.rows());
            return new DecodedSquare(rgb, framing.side(), header.format(), width, height, orientation, hash);
        }
    }

    /**
     * Makes a small upright JPEG without metadata, its longer side at most {@code maxSide} pixels; never enlarges.
     * Transparent parts become white.
     */
    public byte[] thumbnail(byte[] bytes, int maxSide) throws ImageRejectedException {
        requirePositive(maxSide);
        ByteBuffer file = ByteBuffer.wrap(bytes);
        ImageHeader header = check(file);
        int orientation = ExifOrientation.read(file, header.format());
        try (Mat small = Pixels.shrink(decodeOnWhite(file, header, orientation, maxSide), maxSide)) {
            return OpenCv.encodeJpeg(small);
        }
    }

    private static Mat decodeOnWhite(ByteBuffer file, ImageHeader header, int orientation, int maxSide)
            throws ImageRejectedException {
        if (header.format() == ImageFormat.JPEG || header.format() == ImageFormat.BMP) {
            int longSide = Math.max(header.width(), header.height());
            return PictureReader.colour(file, header, orientation, Reduction.of(header, longSide, maxSide));
        }
        return Pixels.onWhite(PictureReader.withAlpha(file, header, orientation));
    }

    private ImageHeader check(ByteBuffer file) throws ImageRejectedException {
        return ImageCheck.check(file, limits);
    }

    private static void requirePositive(int side) {
        if (side < 1) {
            throw new IllegalArgumentException("A picture's side has at least one pixel, but was: " + side);
        }
    }
}
