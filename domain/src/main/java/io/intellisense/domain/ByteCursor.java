package io.intellisense.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads unsigned numbers at places of a file; past the end it throws {@link IndexOutOfBoundsException}. */
final class ByteCursor {

    private final ByteBuffer bytes;

    ByteCursor(ByteBuffer file) {
        this.bytes = file.slice(0, file.limit());
    }

    ByteCursor order(ByteOrder order) {
        bytes.order(order);
        return this;
    }

    int length() {
        return bytes.limit();
    }

    int u8(int at) {
        return bytes.get(at) & 0xff;
    }

    int u16(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    int u24LittleEndian(int at) {
        return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16;
    }

    /** A 32-bit number; negative where it does not fit a Java int. */
    int i32(int at) {
        return bytes.getInt(at);
    }

    boolean hasText(int at, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (u8(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
