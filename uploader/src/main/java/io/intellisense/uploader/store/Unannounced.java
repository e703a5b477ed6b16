package io.intellisense.uploader.store;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The images that Redis has not been told of: a marker file each, made before the image gets its name and removed after it was
 * announced, so that whatever ends this process in between, the image is announced. A marker holds the name that the image had
 * where it came from, as far as that is known.
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

    void add(Sha256 sha256, String fileNameOrNull) throws IOException {
        if (!contains(sha256)) {
            Files.writeString(marker(sha256), fileNameOrNull == null ? "" : fileNameOrNull);
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

    /** Null where it is not known. A name that was cut short by a loss of power is as good as none, and no reason to stop. */
    public String fileName(Sha256 sha256) throws IOException {
        try {
            String name = new String(Files.readAllBytes(marker(sha256)), StandardCharsets.UTF_8);
            return name.isEmpty() ? null : name;
        } catch (NoSuchFileException e) {
            return null;
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
