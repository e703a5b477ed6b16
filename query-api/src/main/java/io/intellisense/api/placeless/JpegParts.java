package io.intellisense.api.placeless;

import java.io.IOException;
import java.nio.ByteOrder;

/**
 * Keeps what a JPEG's picture needs (ITU-T T.81, B.1.1), its colour profile, and the harmless part of its Exif segments. Other
 * application segments, comments, and whatever follows the picture (further pictures, a film) are left out.
 */
final class JpegParts {

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF_NAME_BYTES = 6;

    /** Eight tables of codes: with a damaged length, metadata would pass for one. */
    private static final int LONGEST_TABLES = 4 + 8 * (17 + 256);

    private final FileBytes file;
    private final long end;
    private final Pieces pieces;

    private JpegParts(FileBytes file, long end, Pieces pieces) {
        this.file = file;
        this.end = end;
        this.pieces = pieces;
    }

    /** @param start where a JPEG begins; nothing is kept where none does */
    static void keep(FileBytes file, long start, long end, Pieces pieces) throws IOException {
        if (file.hasText(start, "\u00ff\u00d8\u00ff")) {
            pieces.keep(start, start + 2);
            new JpegParts(file, Math.min(end, file.length()), pieces).segments(start + 2);
        }
    }

    private void segments(long start) throws IOException {
        long at = start;
        while (at + 2 <= end) {
            int marker = file.u8(at + 1);
            if (file.u8(at) != 0xff || marker == 0xff) { // stray bytes are left out, fill bytes are kept
                pieces.keep(at, file.u8(at) == 0xff ? at + 1 : at);
                at++;
            } else if (standsAlone(marker)) {
                pieces.keep(at, at + 2);
                at += 2;
            } else if (marker == END_OF_IMAGE) {
                pieces.keep(at, at + 2);
                return;
            } else {
                long next = at + 2 + file.u16(at + 2, ByteOrder.BIG_ENDIAN);
                if (next < at + 4 || next > end) {
                    return;
                }
                segment(marker, at, next);
                at = marker == START_OF_SCAN ? afterScan(next) : next;
            }
        }
    }

    private void segment(int marker, long start, long next) throws IOException {
        long content = start + 4;
        boolean whole =
                switch (marker) {
                    case APP0 -> file.hasText(content, "JFIF\0");
                    case APP2 -> file.hasText(content, "ICC_PROFILE\0");
                    case APP14 -> file.hasText(content, "Adobe");
                    default -> marker >= 0xC0 && marker <= 0xDF && next - start <= LONGEST_TABLES;
                };
        pieces.keep(start, whole ? next : content);
        if (marker == APP1 && file.hasText(content, "Exif\0")) {
            long tiff = content + EXIF_NAME_BYTES;
            if (new TiffDirectories(file, tiff, next, pieces).keep()) {
                pieces.keep(content, tiff);
            }
        }
    }

    /** Keeps coded pixels, which end at the first marker that is no restart and no 0xff of their own. */
    private long afterScan(long start) throws IOException {
        long at = start;
        while (at + 2 <= end) {
            if (file.u8(at) == 0xff) {
                int next = file.u8(at + 1);
                if (next != 0 && next != 0xff && !(next >= 0xD0 && next <= 0xD7)) {
                    pieces.keep(start, at);
                    return at;
                }
            }
            at++;
        }
        pieces.keep(start, end);
        return end;
    }

    private static boolean standsAlone(int marker) {
        return marker <= 0x01 || marker >= 0xD0 && marker <= START_OF_IMAGE;
    }
}
