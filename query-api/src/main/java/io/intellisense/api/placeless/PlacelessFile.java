package io.intellisense.api.placeless;

import io.intellisense.domain.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.AbstractResource;

/**
 * An image file without what may tell where it was taken: as long as the file, and the same picture. Of metadata only what is known
 * to tell no place is passed on; it is looked at anew each time, through the very file that is then sent.
 */
public final class PlacelessFile extends AbstractResource {

    /** Tells these bytes apart from the file's own, and from those that other rules would leave. */
    public static final String TAG = "placeless-1";

    private static final long TO_ITS_END = -1;

    private final Path file;
    private final long start;
    private final long length;
    private final ImageFormat format;

    public PlacelessFile(Path file, ImageFormat format) {
        this(file, 0, TO_ITS_END, format);
    }

    /** Of an image within a larger file. */
    public PlacelessFile(Path file, long start, long length, ImageFormat format) {
        this.file = file;
        this.start = start;
        this.length = length;
        this.format = format;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        long size = contentLength();
        FileBytes bytes = new FileBytes(FileChannel.open(file), start, size);
        try {
            Pieces pieces = new Pieces(bytes);
            keep(bytes, pieces);
            return new PiecesStream(bytes, pieces);
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
    public long contentLength() throws IOException {
        return length == TO_ITS_END ? Files.size(file) : length;
    }

    @Override
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    @Override
    public String getDescription() {
        return file + " without its place";
    }
}
