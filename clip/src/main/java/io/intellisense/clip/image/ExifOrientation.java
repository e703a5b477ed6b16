package io.intellisense.clip.image;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.file.Bytes;
import io.intellisense.domain.file.Parts;
import io.intellisense.domain.file.Span;
import io.intellisense.domain.file.TiffDirectory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads which way up a picture is, from wherever its format keeps it; 1 (upright) where it does not say, or says nonsense. */
final class ExifOrientation {

    private static final int ORIENTATION = 0x0112;

    private ExifOrientation() {}

    static int read(ByteBuffer file, ImageFormat format) {
        Bytes bytes = Bytes.of(file, ByteOrder.BIG_ENDIAN);
        Optional<Span> exif =
                switch (format) {
                    case JPEG -> Parts.jpegExif(bytes);
                    case PNG -> Parts.pngChunk(bytes, "eXIf");
                    case WEBP -> Parts.webpChunk(bytes, "EXIF");
                    case TIFF -> Optional.of(new Span(0, file.limit()));
                    case GIF, BMP -> Optional.empty();
                };
        return exif.filter(span -> span.liesWithin(bytes))
                .map(span -> inTiff(bytes, span))
                .orElse(1);
    }

    private static int inTiff(Bytes file, Span exif) {
        try {
            int name = file.hasText(exif.start(), "Exif\0\0") ? 6 : 0; // some WebP writers keep JPEG's prefix
            long[] orientation =
                    new TiffDirectory(file.tiff(exif.start() + name, (int) exif.end())).numbers(ORIENTATION);
            return orientation.length == 1 && orientation[0] >= 1 && orientation[0] <= 8 ? (int) orientation[0] : 1;
        } catch (IndexOutOfBoundsException e) {
            return 1; // damaged metadata are no reason to refuse a picture
        }
    }
}
