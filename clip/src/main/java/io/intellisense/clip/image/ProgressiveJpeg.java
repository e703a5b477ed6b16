package io.intellisense.clip.image;

import io.intellisense.domain.file.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A progressive JPEG (ITU-T T.81, annex G) reduced to the scans that still count where a whole block becomes no more than an output
 * pixel. The scans that refine a block's details bit by bit are most of the file, and most of the time that decoding takes.
 *
 * <p>The mean of each block, in all its bits, and the upper bits of its details stay. A refinement builds on the scans before it, never
 * on those of other details: without all that give the lowest bits, the others are still decoded right.
 */
final class ProgressiveJpeg {

    private static final int PROGRESSIVE_FRAME = 0xC2; // with Huffman codes
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FILL = 0xFF;

    /** Of what a detail is as a whole number, so many bits may be missing. */
    private static final int LOWEST_BITS = 2;

    private ProgressiveJpeg() {}

    /** The whole file where it is no progressive JPEG, or not as the standard has it: then decoders know best. */
    static Excerpt withoutFineDetails(ByteBuffer file) {
        try {
            return cut(file, Bytes.of(file, ByteOrder.BIG_ENDIAN));
        } catch (IndexOutOfBoundsException e) {
            return Excerpt.whole(file);
        }
    }

    private static Excerpt cut(ByteBuffer file, Bytes bytes) {
        Excerpt.Cutting kept = new Excerpt.Cutting(file);
        int from = 0;
        int at = 2;
        while (bytes.u8(at) == 0xff) {
            int marker = bytes.u8(at + 1);
            if (marker == FILL) {
                at++;
            } else if (marker == END_OF_IMAGE) {
                kept.keep(from, at + 2);
                return kept.done();
            } else if (isUnexpected(marker)) {
                break;
            } else if (marker == START_OF_SCAN) {
                int end = endOfScan(file, at + 2 + bytes.u16(at + 2));
                if (addsLowestBits(bytes, at)) {
                    kept.keep(from, at);
                    from = end;
                }
                at = end;
            } else {
                at += 2 + bytes.u16(at + 2);
            }
        }
        return Excerpt.whole(file);
    }

    /** Other kinds of frames, and, since they never follow each other, markers without a length. */
    private static boolean isUnexpected(int marker) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        return frame && marker != PROGRESSIVE_FRAME || marker <= 0x01 || marker >= 0xD0 && marker <= 0xD8;
    }

    /** The parameters behind the list of components: first and last coefficient, and two half bytes of bit positions (B.2.3). */
    private static boolean addsLowestBits(Bytes file, int scan) {
        int parameters = scan + 5 + 2 * file.u8(scan + 4);
        boolean isDetail = file.u8(parameters) > 0;
        int bitsMissingBefore = file.u8(parameters + 2) >> 4;
        return isDetail && bitsMissingBefore > 0 && bitsMissingBefore <= LOWEST_BITS;
    }

    /** The next marker that is neither an escaped byte of data nor a restart. */
    private static int endOfScan(ByteBuffer file, int data) {
        int at = data;
        while (file.get(at) != (byte) 0xff || isWithinData(file.get(at + 1) & 0xff)) {
            at++;
        }
        return at;
    }

    private static boolean isWithinData(int marker) {
        return marker == 0x00 || marker == FILL || marker >= 0xD0 && marker <= 0xD7;
    }
}
