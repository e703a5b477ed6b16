package io.intellisense.cli.verify;

import io.intellisense.domain.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers places in 8 bytes each, by the first 64 bits of their SHA-256: that two of ten million share them, so that one of them
 * would be overlooked, happens once in 370,000 runs.
 */
final class PlaceSet {

    private long[] hashes = new long[1_024];
    private int size;
    private boolean sorted;

    void add(String place) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size++] = hash(place);
        sorted = false;
    }

    /** Cheap when nothing was added since the last time. */
    boolean contains(String place) {
        if (!sorted) {
            Arrays.sort(hashes, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(hashes, 0, size, hash(place)) >= 0;
    }

    private static long hash(String place) {
        return ByteBuffer.wrap(Sha256.newDigest().digest(place.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
