package io.intellisense.domain.file;

import java.nio.ByteOrder;
import java.util.Optional;

/** Finds the parts that an image file is made of, reading no more than their heads. */
public final class Parts {

    private static final int JPEG_START_OF_SCAN = 0xDA;

    private Parts() {}

    /** The content of the first PNG chunk of a type (PNG specification, section 5.3). */
    public static Optional<Span> pngChunk(Bytes file, String type) {
        Bytes bytes = file.order(ByteOrder.BIG_ENDIAN);
        for (long at = 8; at + 8 <= file.length(); at += 12 + bytes.u32(at)) {
            if (bytes.hasText(at + 4, type)) {
                return Optional.of(new Span((int) at + 8, at + 8 + bytes.u32(at)));
            }
        }
        return Optional.empty();
    }

    /** The content of the first WebP chunk of a type (RFC 9649, section 2.3). */
    public static Optional<Span> webpChunk(Bytes file, String type) {
        Bytes bytes = file.order(ByteOrder.LITTLE_ENDIAN);
        for (long at = 12; at + 8 <= file.length(); at += 8 + bytes.u32(at + 4) + (bytes.u32(at + 4) & 1)) {
            if (bytes.hasText(at, type)) {
                return Optional.of(new Span((int) at + 8, at + 8 + bytes.u32(at + 4)));
            }
        }
        return Optional.empty();
    }

    /** The content of a JPEG's Exif segment, without its name; empty where there is none before the picture. */
    public static Optional<Span> jpegExif(Bytes file) {
        return jpegSegment(file, 0xE1, "Exif\0\0").map(span -> new Span(span.start() + 6, span.end()));
    }

    /** Where a JPEG's picture data begins. */
    static Optional<Span> jpegScan(Bytes file) {
        return jpegSegment(file, JPEG_START_OF_SCAN, "");
    }

    /** The content of the first segment with a marker and a beginning (ITU-T T.81, B.1.1.4), up to the first scan. */
    private static Optional<Span> jpegSegment(Bytes file, int wanted, String beginning) {
        Bytes bytes = file.order(ByteOrder.BIG_ENDIAN);
        int at = 2;
        while (at + 4 <= file.length()) {
            int marker = bytes.u8(at + 1);
            if (bytes.u8(at) != 0xff || marker == 0xff || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                at += bytes.u8(at) != 0xff || marker == 0xff ? 1 : 2; // stray and fill bytes, markers without content
                continue;
            }
            int end = at + 2 + bytes.u16(at + 2);
            if (marker == wanted && bytes.hasText(at + 4, beginning)) {
                return Optional.of(new Span(at + 4, end));
            }
            if (marker == JPEG_START_OF_SCAN) {
                return Optional.empty();
            }
            at = end;
        }
        return Optional.empty();
    }
}
