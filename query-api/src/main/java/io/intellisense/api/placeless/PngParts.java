package io.intellisense.api.placeless;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Keeps the chunks of a PNG that make the picture (PNG specification, third edition, section 11), and the harmless part of its Exif
 * chunk. In the places of others stand chunks of zeros with a name that no reader knows, and may therefore pass over.
 */
final class PngParts {

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "tIME", "acTL", "fcTL", "fdAT");

    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12; // length, name and checksum of a chunk

    /** Of no meaning to the picture, private, and safe to copy: what the letters' cases say. */
    private static final byte[] NOTHING = "noTe".getBytes(StandardCharsets.US_ASCII);

    private PngParts() {}

    static void keep(FileBytes file, Pieces pieces) throws IOException {
        pieces.keep(0, SIGNATURE_BYTES);
        long at = SIGNATURE_BYTES;
        while (at + FRAME_BYTES <= file.length()) {
            long next = at + FRAME_BYTES + file.u32(at, ByteOrder.BIG_ENDIAN);
            if (next > file.length()) {
                return;
            }
            String name = file.text(at + 4, 4);
            if (KEPT.contains(name)) {
                pieces.keep(at, next);
            } else {
                rewrite(name, at, next, file, pieces);
            }
            if (name.equals("IEND")) {
                return;
            }
            at = next;
        }
    }

    private static void rewrite(String name, long at, long next, FileBytes file, Pieces pieces) throws IOException {
        pieces.keep(at, at + 4);
        if (name.equals("eXIf") && new TiffDirectories(file, at + 8, next - 4, pieces).keep()) {
            pieces.keep(at + 4, at + 8);
        } else {
            pieces.write(at + 4, NOTHING);
        }
        pieces.write(next - 4, checksum(at + 4, next - 4, pieces));
    }

    private static byte[] checksum(long start, long end, Pieces pieces) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[8 * 1024];
        for (long at = start; at < end; at += buffer.length) {
            int count = (int) Math.min(buffer.length, end - at);
            pieces.read(at, buffer, 0, count);
            checksum.update(buffer, 0, count);
        }
        return ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array();
    }
}
