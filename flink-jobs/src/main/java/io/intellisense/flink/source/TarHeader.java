package io.intellisense.flink.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * What a tar says of one member.
 *
 * @param isFile whether it is a file, and no folder, link or device
 * @param offset where its bytes begin
 */
record TarHeader(String name, boolean isFile, long offset, long length) {

    private static final int BLOCK = 512;

    /** Long names and pax records are part of a header; more than this only someone hostile writes. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * The header that begins at the position; null where the tar ends there.
     *
     * @throws IOException where there is none, or it makes no sense
     */
    static TarHeader read(FileChannel tar, long position) throws IOException {
        long left = tar.size() - position;
        if (left > 0 && left < BLOCK) {
            throw new IOException("it ends within a header");
        }
        InputStream in = new Bounded(Channels.newInputStream(tar.position(position)));
        // A stream for each header: it would read what lies between two of them, where this jumps over it.
        TarArchiveInputStream headers =
                new TarArchiveInputStream(in, BLOCK, BLOCK, StandardCharsets.UTF_8.name(), true);
        TarArchiveEntry entry;
        try {
            entry = headers.getNextEntry();
        } catch (RuntimeException e) {
            throw new IOException("no tar header is there", e);
        }
        if (entry == null) {
            return null;
        }
        if (!entry.isCheckSumOK() || entry.getSize() < 0) {
            throw new IOException("no tar header is there");
        }
        return new TarHeader(entry.getName(), isFile(entry), tar.position(), entry.getSize());
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isLink()
                && !entry.isSymbolicLink()
                && !entry.isSparse()
                && !entry.isFIFO()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice();
    }

    long end() {
        return offset + length;
    }

    /** Where the next header is. */
    long next() {
        return padded(end());
    }

    static long padded(long position) {
        return (position + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Ends with an error after as much as a header may have. */
    private static final class Bounded extends FilterInputStream {

        private int left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, Math.min(length, left + 1));
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the header has more than " + MOST_BYTES + " bytes");
            }
        }
    }
}
