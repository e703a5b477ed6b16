package io.intellisense.clip.image;

import io.intellisense.domain.file.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A PNG reduced to the chunks that make the picture. What else it carries (colour profiles, texts, animation) changes no pixel that CLIP
 * sees, but makes libpng complain, or unpack what nobody needs.
 */
final class PngPicture {

    private static final int SIGNATURE_BYTES = 8;
    private static final int AROUND_CONTENT_BYTES = 12; // length, type and checksum

    private PngPicture() {}

    /** @param file that has its end chunk */
    static byte[] essential(byte[] file) {
        Bytes bytes = Bytes.of(file, ByteOrder.BIG_ENDIAN);
        ByteBuffer kept = ByteBuffer.allocate(file.length).put(file, 0, SIGNATURE_BYTES);
        long at = SIGNATURE_BYTES;
        while (at + AROUND_CONTENT_BYTES <= file.length) {
            long length = AROUND_CONTENT_BYTES + bytes.u32(at);
            boolean critical = Character.isUpperCase(bytes.u8(at + 4)); // PNG specification, section 5.4
            if ((critical || bytes.hasText(at + 4, "tRNS")) && at + length <= file.length) {
                kept.put(file, (int) at, (int) length);
            }
            at += length;
        }
        return Arrays.copyOf(kept.array(), kept.position());
    }
}
