package io.intellisense.flink.flow;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.util.Objects;

/**
 * Which image it is, and where it was found.
 *
 * @param uri an absolute URI
 */
public record ImageOrigin(ImageId id, Sha256 sha256, String uri) {

    public ImageOrigin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(uri, "uri");
    }

    /** The origin of the image with these bytes. */
    public static ImageOrigin of(String uri, byte[] file) {
        Sha256 sha256 = Sha256.of(file);
        return new ImageOrigin(ImageId.of(sha256), sha256, uri);
    }
}
