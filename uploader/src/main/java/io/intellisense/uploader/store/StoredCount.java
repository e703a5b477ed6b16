package io.intellisense.uploader.store;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many images there are. A large store is counted in the background, one 256th after the other; whoever changes a part waits
 * while that part is being counted, so that the number is exact.
 */
final class StoredCount {

    /** A change of the files of one image. */
    interface Change {
        void make() throws IOException;
    }

    private static final int PARTS = 256;

    private final Path root;
    private final Part[] parts =
            IntStream.range(0, PARTS).mapToObj(i -> new Part()).toArray(Part[]::new);
    private final AtomicInteger counted = new AtomicInteger();
    private final AtomicLong images = new AtomicLong();

    StoredCount(Path root) {
        this.root = root;
    }

    void changeBy(int more, Sha256 sha256, Change change) throws IOException {
        Part part = parts[Integer.parseInt(sha256.hex().substring(0, 2), 16)];
        synchronized (part) {
            change.make();
            if (part.counted) {
                images.addAndGet(more);
            }
        }
    }

    /** Counts everything; until it has, the number is not known. */
    void countAll() throws IOException {
        for (int i = 0; i < PARTS; i++) {
            synchronized (parts[i]) {
                images.addAndGet(files(root.resolve(String.format("%02x", i))));
                parts[i].counted = true;
            }
            counted.incrementAndGet();
        }
    }

    OptionalLong images() {
        return counted.get() == PARTS ? OptionalLong.of(images.get()) : OptionalLong.empty();
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> !Files.isDirectory(file)).count();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Part {
        private boolean counted;
    }
}
