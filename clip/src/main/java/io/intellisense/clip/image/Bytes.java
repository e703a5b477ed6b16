package io.intellisense.clip.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Unsigned numbers and words at places of a file; past its end they throw {@link IndexOutOfBoundsException}. */
record Bytes(ByteBuffer buffer) {

    static Bytes of(byte[] file, ByteOrder order) {
        return new Bytes(ByteBuffer.wrap(file).order(order));
    }

    /** The part from {@code start} to {@code end}, counted from its own start, in the order that its own first byte tells (II or MM). */
    Bytes tiff(int start, int end) {
        ByteOrder order = u8(start) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new Bytes(buffer.slice(start, end - start).order(order));
    }

    int length() {
        return buffer.limit();
    }

    int u8(long at) {
        return buffer.get(index(at)) & 0xff;
    }

    int u16(long at) {
        return buffer.getShort(index(at)) & 0xffff;
    }

    long u32(long at) {
        return buffer.getInt(index(at)) & 0xffff_ffffL;
    }

    boolean hasText(long at, String ascii) {
        byte[] word = ascii.getBytes(StandardCharsets.ISO_8859_1);
        return at + word.length <= length()
                && buffer.slice(index(at), word.length).equals(ByteBuffer.wrap(word));
    }

    private int index(long at) {
        if (at < 0 || at >= length()) {
            throw new IndexOutOfBoundsException("The file has no byte " + at);
        }
        return (int) at;
    }
}
