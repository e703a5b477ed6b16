package io.intellisense.domain.file;

import java.util.stream.IntStream;

/** The first directory of a TIFF, which is also what Exif data is (TIFF 6.0, section 2). Damage shows as {@link IndexOutOfBoundsException}. */
public final class TiffDirectory {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY_BYTES = 12;

    private final Bytes tiff;
    private final long start;

    public TiffDirectory(Bytes tiff) {
        this.tiff = tiff;
        this.start = tiff.u32(4);
    }

    /** The numbers of a tag; none where the directory lacks it, or holds it as something other than whole numbers. */
    public long[] numbers(int tag) {
        int entries = tiff.u16(start);
        for (int i = 0; i < entries; i++) {
            long entry = start + 2 + (long) ENTRY_BYTES * i;
            if (tiff.u16(entry) == tag) {
                return numbersAt(entry);
            }
        }
        return new long[0];
    }

    private long[] numbersAt(long entry) {
        int type = tiff.u16(entry + 2);
        if (type != SHORT && type != LONG) {
            return new long[0];
        }
        int bytes = type == SHORT ? 2 : 4;
        long count = tiff.u32(entry + 4);
        long from = count * bytes <= 4 ? entry + 8 : tiff.u32(entry + 8);
        if (from + count * bytes > tiff.length()) {
            throw new IndexOutOfBoundsException("The TIFF ends within its directory");
        }
        return IntStream.range(0, (int) count)
                .mapToLong(i -> type == SHORT ? tiff.u16(from + 2L * i) : tiff.u32(from + 4L * i))
                .toArray();
    }
}
