package io.intellisense.clip.image;

import io.intellisense.domain.file.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
        int length = copy(file, null);
        if (length == file.length) {
            return file;
        }
        byte[] kept = new byte[length];
        copy(file, ByteBuffer.wrap(kept));
        return kept;
    }

    /**
     * Goes through the chunks.
     *
     * @param kept gets what makes the picture; null where only its length is of interest
     */
    private static int copy(byte[] file, ByteBuffer kept) {
        Bytes bytes = Bytes.of(file, ByteOrder.BIG_ENDIAN);
        int total = take(file, 0, SIGNATURE_BYTES, kept);
        long at = SIGNATURE_BYTES;
        while (at + AROUND_CONTENT_BYTES <= file.length) {
            long length = AROUND_CONTENT_BYTES + bytes.u32(at);
            boolean critical = Character.isUpperCase(bytes.u8(at + 4)); // PNG specification, section 5.4
            if ((critical || bytes.hasText(at + 4, "tRNS")) && at + length <= file.length) {
                total += take(file, (int) at, (int) length, kept);
            }
            at += length;
        }
        return total;
    }

    private static int take(byte[] file, int from, int length, ByteBuffer kept) {
        if (kept != null) {
            kept.put(file, from, length);
        }
        return length;
    }
}
