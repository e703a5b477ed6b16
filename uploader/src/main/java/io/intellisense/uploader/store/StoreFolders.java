package io.intellisense.uploader.store;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.nio.file.Path;
import java.util.List;

/**
 * Where everything lies in the store; others that read the store rely on it.
 *
 * @param root holds {@code ab/cd/<sha256>.<ext>}, and beside these the folders named below
 */
record StoreFolders(Path root) {

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

    private static String fileName(Sha256 sha256, ImageFormat format) {
        return sha256.hex() + "." + format.extension();
    }

    private static Path spread(Path folder, String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }
}
