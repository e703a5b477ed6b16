package io.intellisense.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that is gone afterwards. */
record Scratch(Path path) implements AutoCloseable {

    static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("intellisense-bench"));
    }

    Path newFolder(String name) {
        try {
            return Files.createTempDirectory(path, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
