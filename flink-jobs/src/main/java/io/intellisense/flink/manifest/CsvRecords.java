package io.intellisense.flink.manifest;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Records (RFC 4180, UTF-8) from some place of a file on, each with its place. */
final class CsvRecords implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Bounded in;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final long base;
    private final long firstLine;
    private long line;

    CsvRecords(InputStream bytes, long base, long firstLine) throws IOException {
        this.in = new Bounded(bytes);
        this.base = base;
        this.firstLine = firstLine;
        this.parser = CSVParser.builder()
                .setInputStream(in)
                .setCharset(StandardCharsets.UTF_8)
                .setFormat(FORMAT)
                .setTrackBytes(true)
                .get();
        this.records = parser.iterator();
    }

    /** Null at the end. */
    CSVRecord next() throws IOException {
        in.forget();
        line = firstLine + parser.getCurrentLineNumber();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The number of the line at which the last record begins. */
    long line() {
        return line;
    }

    long offsetOf(CSVRecord record) {
        return base + record.getBytePosition();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A quote that is never closed makes one record of all that follows. */
    private static final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        void forget() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int now = super.read(bytes, offset, length);
            count(Math.max(now, 0));
            return now;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > Lines.LONGEST) {
                throw new IOException("a record has more than a million bytes; is a quote not closed?");
            }
        }
    }
}
