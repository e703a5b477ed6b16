package io.intellisense.uploader.store;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is being received: hashed while it is written, and gone when it is closed without having been stored. */
public final class IncomingFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingFile.class);

    static final String SUFFIX = ".part";

    /** Smaller files are read for the checks, larger ones mapped: a mapping lives until the garbage collector finds it. */
    private static final int MAPPED_FROM_BYTES = 4 * 1024 * 1024;

    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.newDigest();
    private long bytes;
    private Sha256 sha256;

    private IncomingFile(Path part, FileChannel channel) {
        this.part = part;
        this.channel = channel;
    }

    static IncomingFile in(Path folder) throws IOException {
        Path part = folder.resolve(UUID.randomUUID() + SUFFIX);
        try {
            return new IncomingFile(
                    part,
                    FileChannel.open(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw DiskFullException.ofFailure(e, folder);
        }
    }

    /** @throws DiskFullException where there is no room for them */
    public void write(byte[] buffer, int count) throws IOException {
        digest.update(buffer, 0, count);
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, count);
        try {
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException e) {
            throw DiskFullException.ofFailure(e, part.getParent());
        }
        bytes += count;
    }

    public long bytes() {
        return bytes;
    }

    /** What was received, for looking at. */
    public ByteBuffer content() throws IOException {
        if (bytes >= MAPPED_FROM_BYTES) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes);
        }
        ByteBuffer content = ByteBuffer.allocate((int) bytes);
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {}
        return content.flip();
    }

    /** The hash of what was received; nothing can be written any more. */
    public Sha256 sha256() {
        if (sha256 == null) {
            sha256 = Sha256.ofDigest(digest.digest());
        }
        return sha256;
    }

    /** Gives it its name, once it is on the disk. */
    void moveTo(Path target) throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.truncate(0); // a mapping that is still alive would keep the room occupied
                channel.close();
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("Cannot remove {}; the next start will", part, e);
        }
    }
}
