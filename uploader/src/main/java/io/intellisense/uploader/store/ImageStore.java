package io.intellisense.uploader.store;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The images on disk, each once. A file gets its name only when it is whole and on the disk. Whoever adds or removes an image does
 * so in that image's {@link Turns turn}.
 */
public final class ImageStore implements AutoCloseable {

    private final StoreFolders folders;
    private final long keepFreeBytes;
    private final StoreLock lock;
    private final Unannounced unannounced;
    private final StoredCount count;

    private ImageStore(StoreFolders folders, long keepFreeBytes) throws IOException {
        this.folders = folders;
        this.keepFreeBytes = keepFreeBytes;
        for (Path folder : folders.fixed()) {
            Durable.createFolders(folder);
        }
        lock = StoreLock.take(folders.lock());
        removeLeftovers();
        unannounced = new Unannounced(folders.unannounced());
        count = new StoredCount(folders.root());
    }

    /** @throws StoreException where the folder cannot be used */
    public static ImageStore open(Path folder, long keepFreeBytes) {
        try {
            return new ImageStore(new StoreFolders(folder.toAbsolutePath().normalize()), keepFreeBytes);
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + folder + " cannot hold the images (" + e
                            + "); make it writable, or name another with intellisense.store.folder.",
                    e);
        }
    }

    /** Nobody but the holder of the lock receives anything: what lies there was left by a process that ended. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folders.incoming())) {
            for (Path part : parts) {
                Files.delete(part);
            }
        }
    }

    /** Begins to receive a file. @throws DiskFullException where there is no room to begin */
    public IncomingFile receive() throws IOException {
        if (Files.getFileStore(folders.incoming()).getUsableSpace() < keepFreeBytes) {
            throw new DiskFullException(
                    "The disk that holds the images has less than " + keepFreeBytes
                            + " bytes left, which are kept free.",
                    null);
        }
        return IncomingFile.in(folders.incoming());
    }

    public Optional<StoredImage> find(Sha256 sha256) throws IOException {
        for (ImageFormat format : ImageFormat.values()) {
            Path file = folders.image(sha256, format);
            Optional<StoredImage> found = Files.exists(file) ? look(sha256, format, file) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Empty where it has been removed or forgotten meanwhile. */
    private Optional<StoredImage> look(Sha256 sha256, ImageFormat format, Path at) throws IOException {
        try {
            return Optional.of(StoredImage.of(sha256, format, folders.image(sha256, format), at));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public Optional<StoredImage> find(ImageId id) throws IOException {
        try {
            Optional<Sha256> sha256 = StoreFolders.hashOf(Files.readSymbolicLink(folders.link(id)));
            return sha256.isPresent() ? find(sha256.get()) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Stores a file that was received and checked, and that is not there yet. Until it is announced, it is among the
     * {@link #unannounced}.
     *
     * @param fileName the name that it had where it came from; null where that is not known
     * @throws DiskFullException where there is no room for it; then nothing of it is stored
     */
    public StoredImage add(IncomingFile file, ImageFormat format, String fileName) throws IOException {
        Sha256 sha256 = file.sha256();
        Path target = folders.image(sha256, format);
        try {
            unannounced.add(sha256, fileName);
            link(ImageId.of(sha256), target);
            Durable.createFolders(target.getParent());
            count.changeBy(1, sha256, () -> file.moveTo(target));
            Durable.flush(target.getParent());
        } catch (IOException e) {
            if (Files.notExists(target)) {
                unannounced.remove(sha256);
            }
            throw DiskFullException.ofFailure(e, folders.root());
        }
        Files.deleteIfExists(folders.deleted(sha256, format)); // it was being deleted, and is there again
        return StoredImage.of(sha256, format, target, target);
    }

    /** Before the file gets its name, so that every file there is can be found by its id. */
    private void link(ImageId id, Path target) throws IOException {
        Path link = folders.link(id);
        Durable.createFolders(link.getParent());
        try {
            Files.createSymbolicLink(link, link.getParent().relativize(target));
            Durable.flush(link.getParent());
        } catch (FileAlreadyExistsException e) {
            Files.readSymbolicLink(link); // left by an image that was deleted or not finished; it says the same
        }
    }

    /** Takes an image out of the store; it stays among the {@link #removed} until that is announced and it is {@link #forget forgotten}. */
    public void remove(StoredImage image) throws IOException {
        Path removed = folders.deleted(image.sha256(), image.format());
        count.changeBy(-1, image.sha256(), () -> Files.move(image.file(), removed, StandardCopyOption.ATOMIC_MOVE));
        Durable.flush(removed.getParent());
        Durable.flush(image.file().getParent());
        Files.deleteIfExists(folders.link(image.id()));
        unannounced.remove(image.sha256());
    }

    /** What was taken out and is not forgotten. */
    public List<StoredImage> removed() throws IOException {
        List<StoredImage> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.deleted())) {
            for (Path file : files) {
                Optional<Sha256> sha256 = StoreFolders.hashOf(file);
                if (sha256.isPresent()) {
                    look(sha256.get(), formatOf(file), file).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static ImageFormat formatOf(Path file) {
        String name = file.getFileName().toString();
        return Arrays.stream(ImageFormat.values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No image of ours is named " + file));
    }

    /** Whether it was taken out and is not forgotten. */
    public boolean isRemoved(StoredImage image) {
        return Files.exists(folders.deleted(image.sha256(), image.format()));
    }

    /** Ends a removal. */
    public void forget(StoredImage removed) throws IOException {
        Files.deleteIfExists(folders.deleted(removed.sha256(), removed.format()));
    }

    public Unannounced unannounced() {
        return unannounced;
    }

    /** Empty until they have been counted. */
    public OptionalLong images() {
        return count.images();
    }

    /** Takes a while in a large store. */
    public void countImages() throws IOException {
        count.countAll();
    }

    /** Writes and removes a file, as an upload would. */
    public void probe() throws IOException {
        try (IncomingFile probe = IncomingFile.in(folders.incoming())) {
            probe.write(new byte[] {1}, 1);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
