package io.intellisense.api.originals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** In a file of this machine. It is not mapped, so that a file which is cut short meanwhile is an error and no crash. */
record LocalOriginal(Path file, long start, long length, byte[] head) implements Original {

    @Override
    public boolean isThere() {
        try {
            return Files.isRegularFile(file) && Files.size(file) >= start + length;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public OpenOriginal open() throws IOException {
        return open(file, start, length);
    }

    static OpenOriginal open(Path file, long start, long length) throws IOException {
        FileChannel channel = FileChannel.open(file);
        return new OpenOriginal() {
            @Override
            public int read(long at, byte[] into, int offset, int count) throws IOException {
                int wanted = (int) Math.min(count, length - at);
                return wanted <= 0 ? -1 : channel.read(ByteBuffer.wrap(into, offset, wanted), start + at);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
