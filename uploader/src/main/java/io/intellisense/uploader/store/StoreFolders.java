package io.intellisense.uploader.store;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where everything lies in the store; others that read the store rely on it.
 *
 * @param root holds {@code ab/cd/<sha256>.<ext>}, and beside these the folders named below
 */
record StoreFolders(Path root) {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}(\\.[a-z]+)?");

    Path image(Sha256 sha256, ImageFormat format) {
        return spread(root, sha256.hex()).resolve(fileName(sha256, format));
    }

    /** A relative link to the image: an id cannot be turned back into a hash. */
    Path link(ImageId id) {
        return spread(root.resolve("by-id"), id.value()).resolve(id.value());
    }

    /** What is being received. */
    Path incoming() {
        return root.resolve("incoming");
    }

    /** A marker per image that Redis has not been told of. */
    Path unannounced() {
        return root.resolve("unannounced");
    }

    /** Images whose deletion Redis has not been told of. */
    Path deleted() {
        return root.resolve("deleted");
    }

    Path deleted(Sha256 sha256, ImageFormat format) {
        return deleted().resolve(fileName(sha256, format));
    }

    Path lock() {
        return root.resolve("lock");
    }

    List<Path> fixed() {
        return List.of(root, root.resolve("by-id"), incoming(), unannounced(), deleted());
    }

    /** The hash that a file of the store is named after; empty where it is none of ours. */
    static Optional<Sha256> hashOf(Path file) {
        String name = file.getFileName().toString();
        return NAME.matcher(name).matches() ? Optional.of(new Sha256(name.substring(0, 64))) : Optional.empty();
    }

    private static String fileName(Sha256 sha256, ImageFormat format) {
        return sha256.hex() + "." + format.extension();
    }

    private static Path spread(Path folder, String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }
}
