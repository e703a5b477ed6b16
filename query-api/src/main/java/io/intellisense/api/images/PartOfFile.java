package io.intellisense.api.images;

import io.intellisense.domain.ImageLocation.Part;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.AbstractResource;

/** Serves a part of a file as if it were a file, such as a member of a tar. */
final class PartOfFile extends AbstractResource {

    private final Path file;
    private final Part part;

    PartOfFile(Path file, Part part) {
        this.file = file;
        this.part = part;
    }

    @Override
    public boolean exists() {
        try {
            return Files.isRegularFile(file) && Files.size(file) >= part.end();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public long contentLength() {
        return part.length();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new Bounded(Channels.newInputStream(channel.position(part.offset())), part.length());
    }

    @Override
    public String getDescription() {
        return part.name() + " in " + file;
    }

    /** Ends where the part does. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(Math.min(bytes, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
