package io.intellisense.qdrant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second server out of a data folder; the system releases it when the process ends, however it ends. */
record FolderLock(FileChannel file) implements AutoCloseable {

    /** @throws UncheckedIOException where the folder cannot be used or another server uses it */
    static FolderLock take(Path folder) {
        FileChannel file = null;
        try {
            Files.createDirectories(folder);
            file = FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            return new FolderLock(file);
        } catch (OverlappingFileLockException e) {
            closeQuietly(file, e);
            throw new UncheckedIOException(new FileSystemException(
                    folder.toString(),
                    null,
                    "another vector store is already running on this folder; stop it, or use another folder"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + folder + " for the vector store: " + e, e);
        }
    }

    private static void closeQuietly(FileChannel file, Exception reason) {
        try {
            file.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
