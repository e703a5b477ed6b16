package io.intellisense.standalone;

import io.intellisense.index.IndexAddress;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The data folder's own vector store. The first process to ask runs it and leaves its address in the folder; a later one, while
 * the first lives, joins it: {@code backfill} beside a running {@code up} needs no extra word.
 */
public final class LocalIndex implements AutoCloseable {

    private final IndexAddress address;
    private final AutoCloseable server;

    private LocalIndex(IndexAddress address, AutoCloseable server) {
        this.address = address;
        this.server = server;
    }

    public static LocalIndex startOrJoin(DataFolder data) {
        Path addressFile = data.root().resolve("index.address");
        try {
            FileChannel lockFile = FileChannel.open(
                    data.root().resolve("index.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (ExclusiveLock.take(lockFile)) {
                return start(data, lockFile, addressFile);
            }
            lockFile.close();
            return join(addressFile);
        } catch (IOException e) {
            throw new UserError("The vector store in " + data.root() + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private static LocalIndex start(DataFolder data, FileChannel lockFile, Path addressFile) throws IOException {
        Files.deleteIfExists(addressFile); // left by a process that was killed
        EmbeddedQdrant qdrant = startOnUsualPort(data);
        IndexAddress address = new IndexAddress("127.0.0.1", qdrant.port(), false, null);
        Path complete = Files.writeString(addressFile.resolveSibling("index.address.new"), address.toString());
        Files.move(complete, addressFile, StandardCopyOption.ATOMIC_MOVE);
        return new LocalIndex(address, () -> {
            Files.deleteIfExists(addressFile);
            qdrant.close();
            lockFile.close();
        });
    }

    /** The port of last time where it is free: a backfill continues only into the index that it began with. */
    private static EmbeddedQdrant startOnUsualPort(DataFolder data) throws IOException {
        Path portFile = data.root().resolve("index.port");
        if (Files.exists(portFile)) {
            int port = Integer.parseInt(Files.readString(portFile).trim());
            if (LoopbackPort.isFree(port)) {
                return EmbeddedQdrant.start(data.qdrant(), port);
            }
        }
        EmbeddedQdrant qdrant = EmbeddedQdrant.start(data.qdrant(), 0);
        Files.writeString(portFile, Integer.toString(qdrant.port()));
        return qdrant;
    }

    private static LocalIndex join(Path addressFile) throws IOException {
        if (!Files.exists(addressFile)) {
            throw new UserError("Another intellisense is just starting or stopping with the data folder "
                    + addressFile.getParent() + "; try again in a moment.");
        }
        IndexAddress address = IndexAddress.parse(Files.readString(addressFile).trim(), null);
        return new LocalIndex(address, () -> {});
    }

    public IndexAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The vector store's lock could not be released", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The vector store did not stop cleanly", e);
        }
    }
}
