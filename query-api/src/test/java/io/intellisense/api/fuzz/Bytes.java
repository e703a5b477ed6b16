package io.intellisense.api.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Puts parts of a message together. */
final class Bytes {

    private Bytes() {}

    static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
