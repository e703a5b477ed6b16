package io.intellisense.cli.verify;

import io.intellisense.domain.ImageLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders and files that are checked.
 *
 * @param paths absolute; none lies within another
 */
record Roots(List<Path> paths) {

    Roots {
        paths = List.copyOf(paths);
    }

    static Roots of(List<Path> given) {
        List<Path> absolute = given.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .toList();
        return new Roots(absolute.stream()
                .filter(path -> absolute.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .toList());
    }

    /** The root that a place lies under; empty where it lies under none. */
    Optional<Path> above(String place) {
        return fileOf(place)
                .flatMap(file -> paths.stream().filter(file::startsWith).findFirst());
    }

    /** URIs of those that are there. */
    List<String> uris() {
        return paths.stream()
                .filter(Files::exists)
                .map(path -> path.toUri().toString())
                .toList();
    }

    private static Optional<Path> fileOf(String place) {
        try {
            return ImageLocation.parse(place).localFile();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
