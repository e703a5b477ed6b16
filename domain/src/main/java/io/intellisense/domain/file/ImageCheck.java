package io.intellisense.domain.file;

import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Everything that an encoded image is asked before any decoder sees it: its size, its first bytes, its dimensions, its end. */
public final class ImageCheck {

    private ImageCheck() {}

    /**
     * Checks a whole file.
     *
     * @param file from its first byte to its limit; it may be a mapped file
     * @throws ImageRejectedException where it is empty, too large, of no format that is indexed, damaged or cut short
     */
    public static ImageHeader check(ByteBuffer file, ImageLimits limits) throws ImageRejectedException {
        limits.checkBytes(file.limit());
        ImageHeader header = ImageHeader.read(file);
        limits.checkSize(header.width(), header.height());
        Completeness.check(Bytes.of(file, ByteOrder.BIG_ENDIAN), header);
        return header;
    }
}
