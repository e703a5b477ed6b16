package io.intellisense.api.search;

import io.intellisense.api.parameters.Shown;
import io.intellisense.domain.ImageId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Where the next page of a search begins: opaque to callers, and bound to the search that it came from.
 *
 * @param search the search's fingerprint
 * @param model a fingerprint of the model that ranked the hits: another one ranks them otherwise
 * @param walk which of the remembered rankings it goes through
 * @param rank how many hits were shown, for when neither the ranking nor the last picture is there any more
 * @param last the last hit that was shown
 */
record Cursor(int search, int model, int walk, int rank, ImageId last) {

    private static final byte VERSION = 3;
    private static final int LENGTH = 1 + 4 * Integer.BYTES + 2 * Long.BYTES;

    String encode() {
        UUID id = UUID.fromString(last.value());
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putInt(search)
                .putInt(model)
                .putInt(walk)
                .putInt(rank)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == LENGTH && bytes.get() == VERSION) {
                Cursor cursor = new Cursor(
                        bytes.getInt(),
                        bytes.getInt(),
                        bytes.getInt(),
                        bytes.getInt(),
                        new ImageId(new UUID(bytes.getLong(), bytes.getLong()).toString()));
                if (cursor.rank > 0) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException e) {
            throw bad(text, e);
        }
        throw bad(text, null);
    }

    private static IllegalArgumentException bad(String text, Throwable cause) {
        return new IllegalArgumentException(
                "'cursor' is the 'next' of an earlier answer, unchanged, but was: " + Shown.of(text) + ".", cause);
    }
}
