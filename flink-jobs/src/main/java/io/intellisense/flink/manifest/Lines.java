package io.intellisense.flink.manifest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file as bytes, each with its place. Ends with LF or CRLF are no part of a line, nor is a byte order mark. */
final class Lines implements Closeable {

    /** Nobody writes such lines, but a picture taken for a manifest may consist of one. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private long offset;
    private long number;

    /** @param bytes null where the line is too long to be one */
    record Line(long offset, long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes == null;
        }
    }

    Lines(InputStream in, long offset, long number) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.offset = offset;
        this.number = number;
    }

    /** Null at the end. */
    Line next() throws IOException {
        long start = offset;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        int next = read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = read()) {
            tooLong = tooLong || bytes.size() == LONGEST;
            if (!tooLong) {
                bytes.write(next);
            }
        }
        return new Line(start, number++, tooLong ? null : trimmed(bytes.toByteArray(), start));
    }

    private int read() throws IOException {
        int next = in.read();
        offset += next < 0 ? 0 : 1;
        return next;
    }

    private static byte[] trimmed(byte[] line, long start) {
        int from = start == 0 && begins(line, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return Arrays.copyOfRange(line, from, to);
    }

    private static boolean begins(byte[] line, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= line.length || (line[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
