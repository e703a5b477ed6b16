package io.intellisense.api.search;

import io.intellisense.api.parameters.Shown;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Where the next page of a search begins: opaque to callers, and bound to the search that it came from.
 *
 * @param offset rank of the first hit, from 0
 * @param search the search's fingerprint
 */
record Cursor(int offset, int search) {

    private static final byte VERSION = 1;
    private static final int LENGTH = 9;

    String encode() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putInt(offset)
                .putInt(search)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Cursor decode(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(bytesOf(text));
        if (bytes.remaining() != LENGTH || bytes.get() != VERSION) {
            throw bad(text, null);
        }
        Cursor cursor = new Cursor(bytes.getInt(), bytes.getInt());
        if (cursor.offset < 0) {
            throw bad(text, null);
        }
        return cursor;
    }

    private static byte[] bytesOf(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw bad(text, e);
        }
    }

    private static IllegalArgumentException bad(String text, Throwable cause) {
        return new IllegalArgumentException(
                "'cursor' is the 'next' of an earlier answer, unchanged, but was: " + Shown.of(text) + ".", cause);
    }
}
