package io.intellisense.clip.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.file.Bytes;
import io.intellisense.domain.file.TiffDirectory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.opencv.opencv_core.Mat;

/** A checked file to upright pixels: by OpenCV, or by ImageIO where OpenCV does not know the file's kind. The caller closes the picture. */
final class PictureReader {

    private static final int TIFF_EXTRA_SAMPLES = 338;

    private PictureReader() {}

    /** Reads 8-bit BGR without alpha, a JPEG at a fraction of its size. */
    static Mat colour(ByteBuffer file, ImageHeader header, int orientation, int reduction)
            throws ImageRejectedException {
        return Pixels.withoutAlpha(Pixels.to8Bit(read(file, header, orientation, Reduction.flags(reduction))));
    }

    /** Reads 8-bit grey, BGR or BGRA. */
    static Mat withAlpha(ByteBuffer file, ImageHeader header, int orientation) throws ImageRejectedException {
        return Pixels.to8Bit(read(file, header, orientation, IMREAD_UNCHANGED));
    }

    private static Mat read(ByteBuffer file, ImageHeader header, int orientation, int flags)
            throws ImageRejectedException {
        boolean withAlpha = flags == IMREAD_UNCHANGED;
        boolean tiff = header.format() == ImageFormat.TIFF;
        // OpenCV multiplies a TIFF's alpha into its colours, for good
        Mat picture = tiff && hasTiffAlpha(file) ? ImageIoDecoder.decode(file, withAlpha) : null;
        if (picture == null) {
            picture = OpenCv.decode(essential(file, header, flags), flags);
            if (picture != null && tiff) {
                return picture; // turned upright by OpenCV, told to or not
            }
        }
        if (picture == null) {
            picture = ImageIoDecoder.decode(file, withAlpha);
        }
        if (picture == null) {
            throw new ImageRejectedException(
                    RejectReason.CORRUPT,
                    "No decoder can read this " + header.format().label() + "; it is damaged, or of a very rare kind");
        }
        return Upright.turn(picture, orientation);
    }

    private static Excerpt essential(ByteBuffer file, ImageHeader header, int flags) {
        if (header.format() == ImageFormat.PNG) {
            return PngPicture.essential(file);
        }
        return Reduction.makesPixelsOfBlocks(flags) ? ProgressiveJpeg.withoutFineDetails(file) : Excerpt.whole(file);
    }

    private static boolean hasTiffAlpha(ByteBuffer file) {
        Bytes tiff = Bytes.of(file, ByteOrder.BIG_ENDIAN).tiff(0, file.limit());
        return new TiffDirectory(tiff).numbers(TIFF_EXTRA_SAMPLES).length > 0;
    }
}
