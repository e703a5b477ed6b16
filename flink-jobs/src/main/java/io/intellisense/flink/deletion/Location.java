package io.intellisense.flink.deletion;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the places that images are announced at. */
public final class Location {

    private Location() {}

    /** Whether a file is there now; false for what is no file of this machine's. */
    public static boolean isThere(String uri) {
        return uri.startsWith("file:") && Files.exists(Path.of(URI.create(uri)));
    }
}
