package io.intellisense.api.placeless;

import java.io.IOException;
import java.util.Set;

/**
 * Keeps the frames of a GIF, their timing and their colours (GIF89a, appendix A). Comments and what other programs put there (XMP)
 * become blocks of zeros.
 */
final class GifParts {

    private static final Set<String> LOOPING = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private static final int HEADER_BYTES = 13;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int GRAPHIC_CONTROL_BYTES = 8;
    private static final int APPLICATION = 0xFF;
    private static final int LOOPING_BYTES = 19;
    private static final int LARGEST_BLOCK = 256; // with the byte that tells its size

    private final FileBytes file;
    private final Pieces pieces;

    private GifParts(FileBytes file, Pieces pieces) {
        this.file = file;
        this.pieces = pieces;
    }

    static void keep(FileBytes file, Pieces pieces) throws IOException {
        new GifParts(file, pieces).blocks();
    }

    private void blocks() throws IOException {
        long at = HEADER_BYTES + colourTableBytes(file.u8(10));
        pieces.keep(0, at);
        while (at >= 0) {
            at = after(at);
        }
    }

    /** Where the next block begins; negative after the last. */
    private long after(long at) throws IOException {
        return switch (file.u8(at)) {
            case ',' -> {
                long coded = at + 10 + colourTableBytes(file.u8(at + 9)) + 1;
                long next = afterSubBlocks(coded);
                pieces.keep(at, next);
                yield next;
            }
            case '!' -> {
                long next = afterSubBlocks(at + 2);
                extension(at, next);
                yield next;
            }
            case ';' -> {
                pieces.keep(at, at + 1);
                yield -1;
            }
            default -> -1;
        };
    }

    private void extension(long at, long next) throws IOException {
        if (isHarmless(at, next)) {
            pieces.keep(at, next);
            return;
        }
        pieces.keep(at, at + 3); // the size of the first block, which readers expect to be what it always is
        long block = at + 3 + file.u8(at + 2);
        while (block < next - 1) {
            long bytes = Math.min(LARGEST_BLOCK, next - 1 - block);
            bytes = next - 1 - block - bytes == 1 ? bytes - 1 : bytes; // a block has a byte at least
            pieces.write(block, new byte[] {(byte) (bytes - 1)});
            block += bytes;
        }
    }

    /** By its length too, so that nothing hides in it. */
    private boolean isHarmless(long at, long next) throws IOException {
        return switch (file.u8(at + 1)) {
            case GRAPHIC_CONTROL -> next - at == GRAPHIC_CONTROL_BYTES;
            case APPLICATION -> next - at == LOOPING_BYTES && LOOPING.contains(file.text(at + 3, 11));
            default -> false;
        };
    }

    private long afterSubBlocks(long start) throws IOException {
        long at = start;
        while (file.u8(at) != 0) {
            at += 1 + file.u8(at);
        }
        return at + 1;
    }

    private static int colourTableBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
