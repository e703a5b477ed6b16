package io.intellisense.api.placeless;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps the chunks of a WebP that make the picture (RFC 9649, section 2.7), and the harmless part of its Exif chunk. In the places
 * of others stand chunks of zeros, which the header does not tell of.
 */
final class WebpParts {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private static final int RIFF_BYTES = 12;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final byte[] NOTHING = "JUNK".getBytes(StandardCharsets.US_ASCII);

    private final FileBytes file;
    private final Pieces pieces;

    private WebpParts(FileBytes file, Pieces pieces) {
        this.file = file;
        this.pieces = pieces;
    }

    static void keep(FileBytes file, Pieces pieces) throws IOException {
        pieces.keep(0, RIFF_BYTES);
        new WebpParts(file, pieces).chunks();
    }

    private void chunks() throws IOException {
        long end = Math.min(file.length(), 8 + file.u32(4, ByteOrder.LITTLE_ENDIAN));
        long flags = -1;
        boolean exif = false;
        long at = RIFF_BYTES;
        while (at + 8 <= end) {
            long next = at + 8 + file.u32(at + 4, ByteOrder.LITTLE_ENDIAN);
            if (next > end) {
                break;
            }
            String name = file.text(at, 4);
            if (name.equals("VP8X")) {
                flags = at + 8;
            }
            exif |= chunk(name, at, next);
            at = next + (next & 1);
        }
        if (flags >= 0) {
            int told = file.u8(flags) & ~HAS_XMP & (exif ? 0xff : ~HAS_EXIF);
            pieces.write(flags, new byte[] {(byte) told});
        }
    }

    /** Whether it is an Exif chunk that stays. */
    private boolean chunk(String name, long at, long next) throws IOException {
        if (KEPT.contains(name)) {
            pieces.keep(at, next);
            return false;
        }
        pieces.keep(at + 4, at + 8);
        if (name.equals("EXIF")) {
            long tiff = file.hasText(at + 8, "Exif\0") ? at + 14 : at + 8; // some begin as in a JPEG
            if (new TiffDirectories(file, tiff, next, pieces).keep()) {
                pieces.keep(at, tiff);
                return true;
            }
        }
        pieces.write(at, NOTHING);
        return false;
    }
}
