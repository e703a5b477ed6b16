package io.intellisense.flink.read;

import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads parts of files, and keeps the last file open: parts that follow each other are read as one stream. Not thread-safe. */
final class PartReader implements Closeable {

    /** The JDK copies through a buffer as large as what it is asked for at once, and keeps that buffer. */
    private static final int AT_ONCE = 1 << 20;

    private Path file;
    private FileChannel channel;

    byte[] read(Path from, Part part) throws IOException, ImageRejectedException {
        open(from);
        byte[] bytes = new byte[Math.toIntExact(part.length())];
        int done = 0;
        while (done < bytes.length) {
            ByteBuffer slice = ByteBuffer.wrap(bytes, done, Math.min(AT_ONCE, bytes.length - done));
            int read = channel.read(slice, part.offset() + done);
            if (read < 0) {
                throw new ImageRejectedException(
                        RejectReason.TRUNCATED, "The archive is shorter than when it was listed; index it again");
            }
            done += read;
        }
        return bytes;
    }

    private void open(Path wanted) throws IOException {
        if (wanted.equals(file)) {
            return;
        }
        close();
        channel = FileChannel.open(wanted, StandardOpenOption.READ);
        file = wanted;
    }

    @Override
    public void close() throws IOException {
        file = null;
        if (channel != null) {
            channel.close();
        }
    }
}
