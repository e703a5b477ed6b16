package io.intellisense.api.placeless;

import io.intellisense.api.originals.Original;
import io.intellisense.api.originals.OriginalStream;
import io.intellisense.domain.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/**
 * An image file without what may tell where it was taken: as long as the file, and the same picture. Of metadata only what is known
 * to tell no place is passed on; it is looked at anew each time, through the very file that is then sent.
 */
public final class PlacelessFile extends AbstractResource {

    /** Tells these bytes apart from the file's own, and from those that other rules would leave. */
    public static final String TAG = "placeless-1";

    private final Original original;
    private final ImageFormat format;

    public PlacelessFile(Original original, ImageFormat format) {
        this.original = original;
        this.format = format;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        FileBytes bytes = new FileBytes(original.open(), original.length());
        try {
            Pieces pieces = new Pieces(bytes);
            keep(bytes, pieces);
            return new OriginalStream(new OpenPieces(bytes, pieces), bytes.length());
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private void keep(FileBytes bytes, Pieces pieces) throws IOException {
        try {
            switch (format) {
                case JPEG -> JpegParts.keep(bytes, 0, bytes.length(), pieces);
                case PNG -> PngParts.keep(bytes, pieces);
                case WEBP -> WebpParts.keep(bytes, pieces);
                case GIF -> GifParts.keep(bytes, pieces);
                case TIFF -> new TiffDirectories(bytes, 0, bytes.length(), pieces).keep();
                case BMP -> pieces.keep(0, bytes.length()); // knows no metadata
            }
        } catch (IndexOutOfBoundsException e) {
            // Damaged: what lies behind is not understood, and not passed on.
        }
    }

    @Override
    public long contentLength() {
        return original.length();
    }

    @Override
    public boolean exists() {
        return original.isThere();
    }

    @Override
    public String getDescription() {
        return original + " without its place";
    }
}
