package io.intellisense.api.placeless;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the bytes of a TIFF, or of Exif data, a directory at a time: first those that others point at (TIFF 6.0, section 2). */
final class TiffBuilder {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private final ByteBuffer bytes;

    record Entry(int tag, int type, int count, byte[] value) {}

    TiffBuilder(ByteOrder order) {
        this.bytes = ByteBuffer.allocate(100_000).order(order);
        bytes.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        bytes.putShort((short) 42).putInt(0);
    }

    Entry text(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Entry(tag, ASCII, value.length, value);
    }

    Entry anything(int tag, byte[] value) {
        return new Entry(tag, UNDEFINED, value.length, value);
    }

    Entry small(int tag, int value) {
        return new Entry(tag, SHORT, 1, number(2).putShort((short) value).array());
    }

    Entry large(int tag, long value) {
        return new Entry(tag, LONG, 1, number(4).putInt((int) value).array());
    }

    Entry degrees(int tag, int... fractions) {
        ByteBuffer value = number(4 * fractions.length);
        Arrays.stream(fractions).forEach(value::putInt);
        return new Entry(tag, RATIONAL, fractions.length / 2, value.array());
    }

    private ByteBuffer number(int size) {
        return ByteBuffer.allocate(size).order(bytes.order());
    }

    /** Where these bytes lie. */
    int data(byte[] data) {
        int at = bytes.position();
        bytes.put(data);
        return at;
    }

    /** Where the directory lies; {@code next} follows it. */
    int directory(int next, Entry... entries) {
        int at = bytes.position();
        int end = at + 2 + 12 * entries.length + 4;
        bytes.putShort((short) entries.length);
        for (Entry entry : entries) {
            bytes.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.value().length <= 4) {
                bytes.put(Arrays.copyOf(entry.value(), 4));
            } else {
                bytes.putInt(end);
                bytes.put(end, entry.value());
                end += entry.value().length;
            }
        }
        bytes.putInt(next).position(end);
        return at;
    }

    byte[] build(int first) {
        bytes.putInt(4, first);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
