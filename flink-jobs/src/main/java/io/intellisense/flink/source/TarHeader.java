package io.intellisense.flink.source;

import io.intellisense.flink.storage.OpenFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    static TarHeader read(OpenFile tar, long position) throws IOException {
        long left = tar.size() - position;
        if (left > 0 && left < BLOCK) {
            throw new IOException("it ends within a header");
        }
        Bounded in = new Bounded(tar.from(position));
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
        return new TarHeader(entry.getName(), isFile(entry), position + in.count(), entry.getSize());
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

        private int count;

        Bounded(InputStream in) {
            super(in);
        }

        int count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        /** Jumping over bytes of a header is reading them. */
        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, MOST_BYTES)).length;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, Math.min(length, MOST_BYTES - count + 1));
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws IOException {
            count += bytes;
            if (count > MOST_BYTES) {
                throw new IOException("the header has more than " + MOST_BYTES + " bytes");
            }
        }
    }
}
