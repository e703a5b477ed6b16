package io.intellisense.api.placeless;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Keeps the harmless entries of the directories of a TIFF, which is also what Exif data is, and the pictures that they list
 * (TIFF 6.0, section 2). A directory is written anew where it lies, without the others; what these pointed at is left out.
 */
final class TiffDirectories {

    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;
    private static final int[] BYTES_OF_TYPE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DIRECTORY = 13;
    private static final int LONGEST_JPEG_TABLE = 272;

    private final FileBytes file;
    private final long start;
    private final long length;
    private final Pieces pieces;
    private final Deque<Directory> waiting = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private ByteOrder order;

    /** @param leadsOn whether another of its kind may follow */
    private record Directory(long at, IntPredicate harmless, boolean leadsOn) {}

    /** Directories that overlap or list each other could keep us busy for ever: no honest ones have more numbers than bytes. */
    private long patience;

    /** @param start where it begins in the file: its own places count from there */
    TiffDirectories(FileBytes file, long start, long end, Pieces pieces) {
        this.file = file;
        this.start = start;
        this.length = Math.min(end, file.length()) - start;
        this.pieces = pieces;
        this.patience = length;
    }

    /** Whether this is a TIFF that can be understood; of none nothing is kept that would be read. */
    boolean keep() throws IOException {
        if (length < HEADER_BYTES || !(file.hasText(start, "II*\0") || file.hasText(start, "MM\0*"))) {
            return false;
        }
        order = file.u8(start) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        try {
            waiting.add(new Directory(u32(4), TiffTags::tellsNoPlace, true));
            while (!waiting.isEmpty()) {
                keep(waiting.remove());
            }
            keep(0, HEADER_BYTES);
            return !seen.isEmpty();
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void keep(Directory directory) throws IOException {
        long at = directory.at();
        if (!fits(at) || !seen.add(at)) {
            return;
        }
        int entries = u16(at);
        long after = at + 2 + (long) ENTRY_BYTES * entries;
        List<Long> kept = new ArrayList<>();
        StoredData data = new StoredData();
        for (long entry = at + 2; entry < after; entry += ENTRY_BYTES) {
            if (keepsEntry(entry, directory.harmless(), data)) {
                kept.add(entry);
            }
        }
        long following = directory.leadsOn() && after + 4 <= length ? u32(after) : 0; // some leave it out
        if (following != 0) {
            waiting.add(new Directory(following, directory.harmless(), true));
        }
        pieces.write(start + at, table(kept, following, (int) (Math.min(after + 4, length) - at)));
        data.keep();
    }

    private byte[] table(List<Long> entries, long following, int bytes) throws IOException {
        ByteBuffer table = ByteBuffer.allocate(bytes).order(order).putShort((short) entries.size());
        for (long entry : entries) {
            file.read(start + entry, table.array(), table.position(), ENTRY_BYTES);
            table.position(table.position() + ENTRY_BYTES);
        }
        if (table.remaining() >= 4) {
            table.putInt((int) following);
        }
        return table.array();
    }

    private boolean keepsEntry(long entry, IntPredicate harmless, StoredData data) throws IOException {
        spend(1);
        int tag = u16(entry);
        long bytes = valueBytes(entry);
        long value = bytes <= 4 ? entry + 8 : u32(entry + 8);
        if (bytes == 0 || value + bytes > length) {
            return false;
        }
        if (!harmless.test(tag)) {
            forgetValue(entry);
            if (tag == TiffTags.GPS) {
                forgetDirectory(u32(entry + 8));
            }
            return false;
        }
        if (bytes > 4) {
            keep(value, value + bytes);
        }
        follow(tag, entry, value, data);
        return true;
    }

    private void follow(int tag, long entry, long value, StoredData data) throws IOException {
        switch (tag) {
            case TiffTags.EXIF, TiffTags.SUB_DIRECTORIES -> {
                for (long at : numbers(entry, value)) {
                    waiting.add(new Directory(at, TiffTags::tellsNoPlace, tag == TiffTags.SUB_DIRECTORIES));
                }
            }
            case TiffTags.INTEROPERABILITY ->
                waiting.add(new Directory(u32(value), TiffTags::tellsNoPlaceInInteroperability, false));
            case TiffTags.STRIP_OFFSETS, TiffTags.TILE_OFFSETS -> data.offsets = numbers(entry, value);
            case TiffTags.STRIP_BYTES, TiffTags.TILE_BYTES -> data.bytes = numbers(entry, value);
            case TiffTags.JPEG_OFFSET -> data.jpegOffset = u32(value);
            case TiffTags.JPEG_BYTES -> data.jpegBytes = u32(value);
            case TiffTags.JPEG_QUANTIZATION, TiffTags.JPEG_DC_CODES, TiffTags.JPEG_AC_CODES -> {
                for (long table : numbers(entry, value)) {
                    keep(table, table + LONGEST_JPEG_TABLE);
                }
            }
            default -> {}
        }
    }

    /** Where a directory's picture lies. */
    private final class StoredData {

        private long[] offsets = {};
        private long[] bytes = {};
        private long jpegOffset;
        private long jpegBytes;

        private void keep() throws IOException {
            for (int i = 0; i < offsets.length; i++) {
                long end = bytes.length == 0 ? length : i < bytes.length ? offsets[i] + bytes[i] : offsets[i];
                TiffDirectories.this.keep(offsets[i], end);
            }
            if (jpegOffset > 0 && jpegOffset < length) {
                long end = jpegBytes > 0 ? Math.min(length, jpegOffset + jpegBytes) : length;
                spend(end - jpegOffset);
                JpegParts.keep(file, start + jpegOffset, start + end, pieces);
            }
        }
    }

    /** Makes sure of what is left out even where it lies within something that is kept. */
    private void forgetDirectory(long at) throws IOException {
        if (!fits(at)) {
            return;
        }
        long after = at + 2 + (long) ENTRY_BYTES * u16(at);
        for (long entry = at + 2; entry < after; entry += ENTRY_BYTES) {
            spend(1);
            forgetValue(entry);
        }
        blank(at, after + 4);
    }

    private boolean fits(long at) throws IOException {
        return at >= HEADER_BYTES && at + 2 <= length && at + 2 + (long) ENTRY_BYTES * u16(at) <= length;
    }

    private void forgetValue(long entry) throws IOException {
        long bytes = valueBytes(entry);
        if (bytes > 4) {
            blank(u32(entry + 8), u32(entry + 8) + bytes);
        }
    }

    /** Zero where the type is none. */
    private long valueBytes(long entry) throws IOException {
        int type = u16(entry + 2);
        return type < BYTES_OF_TYPE.length ? BYTES_OF_TYPE[type] * u32(entry + 4) : 0;
    }

    private long[] numbers(long entry, long value) throws IOException {
        int type = u16(entry + 2);
        if (type != SHORT && type != LONG && type != DIRECTORY) {
            return new long[0];
        }
        long count = u32(entry + 4);
        spend(count);
        long[] numbers = new long[(int) count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = type == SHORT ? u16(value + 2L * i) : u32(value + 4L * i);
        }
        return numbers;
    }

    private void keep(long from, long to) {
        pieces.keep(start + from, start + Math.min(to, length));
    }

    private void blank(long from, long to) {
        pieces.blank(start + from, start + Math.min(to, length));
    }

    private void spend(long count) {
        patience -= count;
        if (patience < 0) {
            throw new IndexOutOfBoundsException("These directories list more than there is");
        }
    }

    private int u16(long at) throws IOException {
        return file.u16(start + within(at, 2), order);
    }

    private long u32(long at) throws IOException {
        return file.u32(start + within(at, 4), order);
    }

    private long within(long at, int bytes) {
        if (at < 0 || at + bytes > length) {
            throw new IndexOutOfBoundsException("The directories end before byte " + at);
        }
        return at;
    }
}
