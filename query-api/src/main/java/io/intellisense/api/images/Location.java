package io.intellisense.api.images;

import io.intellisense.domain.ImageLocation;
import io.intellisense.index.ImagePayload;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the URIs that the index lists for a picture. */
public final class Location {

    private Location() {}

    /** The file that holds the picture, alone or among others; empty where it is none of this machine's files. */
    public static Optional<Path> file(String uri) {
        return parse(uri).flatMap(ImageLocation::localFile);
    }

    /** The name under which it was uploaded, else that of its first location; for people to read. */
    public static String fileName(ImagePayload payload) {
        if (payload.fileName() != null) {
            return payload.fileName();
        }
        String uri = payload.locations().get(0);
        return parse(uri).map(ImageLocation::fileName).orElseGet(() -> uri.substring(uri.lastIndexOf('/') + 1));
    }

    /** Empty where the index says what nobody understands. */
    static Optional<ImageLocation> parse(String uri) {
        try {
            return Optional.of(ImageLocation.parse(uri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
