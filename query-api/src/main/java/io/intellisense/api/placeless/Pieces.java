package io.intellisense.api.placeless;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a file is passed on: pieces that are known to tell no place are kept, a few are written anew, and zeros stand for all
 * the rest. What nobody understood is therefore never passed on.
 */
final class Pieces {

    /** Pictures have some hundred; what has more was made to keep us busy. */
    private static final int MOST = 100_000;

    private final FileBytes file;

    /** From a first byte to one past the last; none touches another. */
    private final TreeMap<Long, Long> kept = new TreeMap<>();

    /** In the order in which they were written: a later one covers an earlier one. */
    private final List<Piece> written = new ArrayList<>();

    /** @param bytes null for zeros */
    private record Piece(long start, long end, byte[] bytes) {}

    Pieces(FileBytes file) {
        this.file = file;
    }

    void keep(long start, long end) {
        long from = Math.max(0, start);
        long to = Math.min(end, file.length());
        if (from >= to) {
            return;
        }
        Map.Entry<Long, Long> before = kept.floorEntry(from);
        if (before != null && before.getValue() >= from) {
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        Map<Long, Long> within = kept.subMap(from, true, to, true);
        for (long swallowed : within.values()) {
            to = Math.max(to, swallowed);
        }
        within.clear();
        Map.Entry<Long, Long> last = kept.floorEntry(to);
        if (last != null && last.getKey() > from) {
            to = Math.max(to, last.getValue());
            kept.remove(last.getKey());
        }
        kept.put(from, to);
        checkCount(kept.size());
    }

    void write(long start, byte[] bytes) {
        written.add(new Piece(start, start + bytes.length, bytes));
        checkCount(written.size());
    }

    /** Makes zeros of bytes even where they are kept as a part of something else. */
    void blank(long start, long end) {
        written.add(new Piece(start, end, null));
        checkCount(written.size());
    }

    private static void checkCount(int count) {
        if (count > MOST) {
            throw new IndexOutOfBoundsException("This has more parts than a picture");
        }
    }

    /** Fills a part of an array with what is passed on from a place of the file. */
    void read(long at, byte[] into, int offset, int count) throws IOException {
        Arrays.fill(into, offset, offset + count, (byte) 0);
        long end = at + count;
        Long first = kept.floorKey(at);
        for (Map.Entry<Long, Long> piece :
                kept.subMap(first == null ? at : first, true, end, false).entrySet()) {
            long from = Math.max(at, piece.getKey());
            long to = Math.min(end, piece.getValue());
            if (from < to) {
                file.read(from, into, offset + (int) (from - at), (int) (to - from));
            }
        }
        for (Piece piece : written) {
            long from = Math.max(at, piece.start());
            long to = Math.min(end, piece.end());
            if (from < to) {
                copy(piece, from, to, into, offset + (int) (from - at));
            }
        }
    }

    private static void copy(Piece piece, long from, long to, byte[] into, int offset) {
        int count = (int) (to - from);
        if (piece.bytes() == null) {
            Arrays.fill(into, offset, offset + count, (byte) 0);
        } else {
            System.arraycopy(piece.bytes(), (int) (from - piece.start()), into, offset, count);
        }
    }
}
