package io.intellisense.uploader.store;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The images that Redis has not been told of: a marker file each, made before the image gets its name and removed after it was
 * announced, so that whatever ends this process in between, the image is announced.
 */
public final class Unannounced {

    private final Path folder;
    private final AtomicLong count;

    Unannounced(Path folder) throws IOException {
        this.folder = folder;
        this.count = new AtomicLong(list().size());
    }

    public boolean contains(Sha256 sha256) {
        return Files.exists(marker(sha256));
    }

    void add(Sha256 sha256) throws IOException {
        if (!contains(sha256)) {
            Files.createFile(marker(sha256));
            count.incrementAndGet();
            Durable.flush(folder);
        }
    }

    /** Not flushed: a marker that comes back has its image announced once more, which changes nothing. */
    public void remove(Sha256 sha256) throws IOException {
        if (Files.deleteIfExists(marker(sha256))) {
            count.decrementAndGet();
        }
    }

    public long count() {
        return count.get();
    }

    public List<Sha256> list() throws IOException {
        List<Sha256> found = new ArrayList<>();
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(folder)) {
            markers.forEach(marker -> StoreFolders.hashOf(marker).ifPresent(found::add));
        }
        return found;
    }

    private Path marker(Sha256 sha256) {
        return folder.resolve(sha256.hex());
    }
}
