package io.intellisense.domain.file;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Unsigned numbers and words at places of a file; past its end they throw {@link IndexOutOfBoundsException}. */
public record Bytes(ByteBuffer buffer) {

    public static Bytes of(byte[] file, ByteOrder order) {
        return of(ByteBuffer.wrap(file), order);
    }

    /** Reads a file as a stream, without copying it first. */
    public static InputStream stream(ByteBuffer file) {
        return new BufferStream(file.slice(0, file.limit()));
    }

    /** @param file from its first byte to its limit, wherever its position is; it may be a mapped file */
    public static Bytes of(ByteBuffer file, ByteOrder order) {
        return new Bytes(file.slice(0, file.limit()).order(order));
    }

    /** The part from {@code start} to {@code end}, counted from its own start, in the order that its own first byte tells (II or MM). */
    public Bytes tiff(int start, int end) {
        ByteOrder order = u8(start) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new Bytes(buffer.slice(start, end - start).order(order));
    }

    public int length() {
        return buffer.limit();
    }

    public int u8(long at) {
        return buffer.get(index(at)) & 0xff;
    }

    public int u16(long at) {
        return buffer.getShort(index(at)) & 0xffff;
    }

    public long u32(long at) {
        return buffer.getInt(index(at)) & 0xffff_ffffL;
    }

    public boolean hasText(long at, String ascii) {
        byte[] word = ascii.getBytes(StandardCharsets.ISO_8859_1);
        return at + word.length <= length()
                && buffer.slice(index(at), word.length).equals(ByteBuffer.wrap(word));
    }

    Bytes order(ByteOrder order) {
        return of(buffer, order);
    }

    private int index(long at) {
        if (at < 0 || at >= length()) {
            throw new IndexOutOfBoundsException("The file has no byte " + at);
        }
        return (int) at;
    }
}
