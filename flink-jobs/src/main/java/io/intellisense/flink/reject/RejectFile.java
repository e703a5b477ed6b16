package io.intellisense.flink.reject;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The report file: lines are appended, and whatever lies behind a known length can be cut off again. */
final class RejectFile implements AutoCloseable {

    private final FileChannel channel;

    private RejectFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, and cuts it to a length at which every line was complete. */
    static RejectFile open(Path path, long length) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() > length) {
            channel.truncate(length);
        }
        channel.position(channel.size());
        return new RejectFile(channel);
    }

    void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Makes sure that a power cut loses nothing; tells the length. */
    long sync() throws IOException {
        channel.force(true);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.force(true);
        }
    }
}
