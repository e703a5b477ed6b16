package io.intellisense.api.images;

import io.intellisense.index.ImagePayload;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the URIs that the index lists for a picture. */
public final class Location {

    private Location() {}

    /** The file that a URI stands for; empty where it is none of this machine's files. */
    public static Optional<Path> file(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme()) ? Optional.of(Path.of(parsed)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The name under which it was uploaded, else the last one in its first location's path; for people to read. */
    public static String fileName(ImagePayload payload) {
        if (payload.fileName() != null) {
            return payload.fileName();
        }
        String uri = payload.locations().get(0);
        return file(uri)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElseGet(() -> uri.substring(uri.lastIndexOf('/') + 1));
    }
}
