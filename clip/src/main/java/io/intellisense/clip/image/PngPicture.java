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
    static Excerpt essential(ByteBuffer file) {
        Bytes bytes = Bytes.of(file, ByteOrder.BIG_ENDIAN);
        Excerpt.Cutting kept = new Excerpt.Cutting(file);
        kept.keep(0, SIGNATURE_BYTES);
        long at = SIGNATURE_BYTES;
        while (at + AROUND_CONTENT_BYTES <= file.limit()) {
            long end = at + AROUND_CONTENT_BYTES + bytes.u32(at);
            boolean critical = Character.isUpperCase(bytes.u8(at + 4)); // PNG specification, section 5.4
            if ((critical || bytes.hasText(at + 4, "tRNS")) && end <= file.limit()) {
                kept.keep((int) at, end);
            }
            at = end;
        }
        return kept.done();
    }
}
