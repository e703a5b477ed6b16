package io.intellisense.clip.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes image files to pixels: magic bytes and header are checked before any native decoder sees a byte. Thread-safe. */
public final class ImageDecoder {

    private final ImageLimits limits;

    public ImageDecoder(ImageLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        if (limits.maxPixels() > OpenCv.MAX_PIXELS) {
            throw new IllegalArgumentException(
                    "At most " + OpenCv.MAX_PIXELS + " pixels can be decoded, but the limit is: " + limits.maxPixels());
        }
    }

    /**
     * Decodes, turns upright, resizes as CLIP does (PIL's antialiased bicubic) and crops the centre square of {@code side}. Alpha is
     * dropped, as PIL's {@code convert("RGB")} does.
     */
    public DecodedSquare decodeSquare(byte[] file, int side) throws ImageRejectedException {
        requirePositive(side);
        ImageHeader header = check(file);
        int orientation = ExifOrientation.read(file, header.format());
        int width = Upright.swapsSides(orientation) ? header.height() : header.width();
        int height = Upright.swapsSides(orientation) ? header.width() : header.height();
        int reduction = Reduction.of(header, Math.min(width, height), side);
        try (Mat picture = Upright.turn(decode(file, header, Reduction.flags(reduction)), orientation)) {
            byte[] rgb = PilBicubic.centreSquare(
                    picture.<ByteBuffer>createBuffer(),
                    Math.toIntExact(picture.step()),
                    Axis.reduced(width, height, picture.cols(), reduction, Upright.reversesColumns(orientation), side),
                    Axis.reduced(height, width, picture.rows(), reduction, Upright.reversesRows(orientation), side),
                    side);
            swapRedAndBlue(rgb);
            return new DecodedSquare(rgb, side, header.format(), width, height, orientation);
        }
    }

    /**
     * Makes a small upright JPEG without metadata, its longer side at most {@code maxSide} pixels; never enlarges.
     * Transparent parts become white.
     */
    public byte[] thumbnail(byte[] file, int maxSide) throws ImageRejectedException {
        requirePositive(maxSide);
        ImageHeader header = check(file);
        int longSide = Math.max(header.width(), header.height());
        boolean opaque = header.format() == ImageFormat.JPEG || header.format() == ImageFormat.BMP;
        int flags = opaque ? Reduction.flags(Reduction.of(header, longSide, maxSide)) : IMREAD_UNCHANGED;
        int orientation = ExifOrientation.read(file, header.format());
        try (Mat picture =
                Upright.turn(Thumbnail.shrink(Thumbnail.onWhite(decode(file, header, flags)), maxSide), orientation)) {
            return Thumbnail.toJpeg(picture);
        }
    }

    private ImageHeader check(byte[] file) throws ImageRejectedException {
        limits.checkBytes(file.length);
        ImageHeader header = ImageHeader.read(file);
        limits.checkSize(header.width(), header.height());
        Completeness.check(file, header);
        return header;
    }

    private static Mat decode(byte[] file, ImageHeader header, int flags) throws ImageRejectedException {
        Mat decoded = OpenCv.decode(file, flags);
        if (decoded == null) {
            decoded = ImageIoDecoder.decode(file, flags == IMREAD_UNCHANGED);
        }
        if (decoded == null) {
            throw new ImageRejectedException(
                    RejectReason.CORRUPT,
                    "No decoder can read this " + header.format().label() + "; it is damaged, or of a very rare kind");
        }
        return decoded;
    }

    private static void swapRedAndBlue(byte[] pixels) {
        for (int i = 0; i < pixels.length; i += 3) {
            byte first = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = first;
        }
    }

    private static void requirePositive(int side) {
        if (side < 1) {
            throw new IllegalArgumentException("A picture's side has at least one pixel, but was: " + side);
        }
    }
}
