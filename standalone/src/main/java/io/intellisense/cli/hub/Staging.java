package io.intellisense.cli.hub;

import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folder where the files of one commit come together, beside the one that they are for, which they become all at once. One process
 * at a time may have it.
 */
final class Staging implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path target;
    private final Path folder;
    private final FileChannel lock;

    private Staging(Path target, Path folder, FileChannel lock) {
        this.target = target;
        this.folder = folder;
        this.lock = lock;
    }

    /** @param commit what an earlier run has brought of it is there */
    static Staging open(Path target, String commit) throws IOException {
        Path folder = Files.createDirectories(target.resolveSibling(prefix(target) + commit));
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken(lock)) {
            lock.close();
            throw new UserError("Another process is fetching " + target.getFileName() + "; wait until it is done.");
        }
        return new Staging(target, folder, lock);
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + "@";
    }

    Path folder() {
        return folder;
    }

    /** Puts the folder in its place; one that was fetched before goes. */
    void publish() throws IOException {
        Files.deleteIfExists(folder.resolve(LOCK));
        Path old = target.resolveSibling(prefix(target) + "replaced");
        FolderTree.delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        removeRemains(target);
    }

    /** What fetches of other commits, or interrupted ones, have left. */
    static void removeRemains(Path target) throws IOException {
        for (Path each : FolderTree.below(target.getParent())) {
            if (each.getFileName().toString().startsWith(prefix(target))) {
                FolderTree.delete(each);
            }
        }
    }

    static boolean isBegun(Path target) throws IOException {
        return FolderTree.below(target.getParent()).stream()
                .anyMatch(each -> each.getFileName().toString().startsWith(prefix(target)));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
