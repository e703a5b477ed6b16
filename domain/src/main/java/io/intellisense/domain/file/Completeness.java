package io.intellisense.domain.file;

import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.nio.ByteOrder;

/** Refuses files that end before their picture does: decoders fill what is missing with grey and say nothing. */
final class Completeness {

    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    private static final int PNG_CHECKSUM_BYTES = 4;

    private Completeness() {}

    static void check(Bytes file, ImageHeader header) throws ImageRejectedException {
        boolean complete;
        try {
            complete = switch (header.format()) {
                case JPEG -> jpeg(file);
                case PNG -> png(file);
                case WEBP -> webp(file);
                case GIF -> gif(file.order(ByteOrder.LITTLE_ENDIAN));
                case BMP -> bmp(file.order(ByteOrder.LITTLE_ENDIAN), header);
                case TIFF -> tiff(file);
            };
        } catch (IndexOutOfBoundsException e) {
            complete = false;
        }
        if (!complete) {
            throw new ImageRejectedException(
                    RejectReason.TRUNCATED,
                    "The file ends before its picture does; it was cut short when it was copied or saved");
        }
    }

    /** The end marker cannot occur within picture data, so the last one in the file tells; anything may follow it. */
    private static boolean jpeg(Bytes file) {
        int scan = Parts.jpegScan(file).map(Span::start).orElse(file.length());
        for (int at = file.length() - 2; at >= scan; at--) {
            if (file.u8(at) == 0xff && file.u8(at + 1) == 0xD9) {
                return true;
            }
        }
        return false;
    }

    private static boolean png(Bytes file) {
        return Parts.pngChunk(file, "IEND")
                .filter(end -> end.end() + PNG_CHECKSUM_BYTES <= file.length())
                .isPresent(); // reached over the declared lengths of all other chunks
    }

    private static boolean webp(Bytes file) {
        return file.order(ByteOrder.LITTLE_ENDIAN).u32(4) + 8 <= file.length();
    }

    /** Walks to the end of the first frame (GIF89a, appendix B); later frames are of no interest. */
    private static boolean gif(Bytes file) {
        int at = 13 + colourTableBytes(file.u8(10));
        while (file.u8(at) == '!') {
            at = afterSubBlocks(file, at + 2);
        }
        if (file.u8(at) != ',') {
            return file.u8(at) == ';';
        }
        return afterSubBlocks(file, at + 11 + colourTableBytes(file.u8(at + 9))) <= file.length();
    }

    private static int colourTableBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int afterSubBlocks(Bytes file, int at) {
        while (file.u8(at) != 0) {
            at += 1 + file.u8(at);
        }
        return at + 1;
    }

    private static boolean bmp(Bytes file, ImageHeader header) {
        boolean old = file.u32(14) == 12;
        boolean compressed = !old && file.u32(30) != 0 && file.u32(30) != 3; // 3: plain pixels with colour masks
        long bitsPerPixel = file.u16(old ? 24 : 28);
        long stride = (header.width() * bitsPerPixel + 31) / 32 * 4;
        return compressed || file.u32(10) + stride * header.height() <= file.length();
    }

    private static boolean tiff(Bytes file) {
        TiffDirectory directory = new TiffDirectory(file.tiff(0, file.length()));
        return within(file, directory.numbers(STRIP_OFFSETS), directory.numbers(STRIP_BYTES))
                && within(file, directory.numbers(TILE_OFFSETS), directory.numbers(TILE_BYTES));
    }

    private static boolean within(Bytes file, long[] offsets, long[] bytes) {
        for (int i = 0; i < Math.min(offsets.length, bytes.length); i++) {
            if (offsets[i] + bytes[i] > file.length()) {
                return false;
            }
        }
        return true;
    }
}
