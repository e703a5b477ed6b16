package io.intellisense.flink.flow;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.util.Objects;

/**
 * Which image it is, and where it was found.
 *
 * @param uri an absolute URI
 * @param announcement null for an image of a folder
 */
public record ImageOrigin(ImageId id, Sha256 sha256, String uri, Announcement announcement) {

    public ImageOrigin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(uri, "uri");
    }

    /** The origin of the image with these bytes. */
    public static ImageOrigin of(ImageRef image, byte[] file) {
        Sha256 sha256 = Sha256.of(file);
        return new ImageOrigin(ImageId.of(sha256), sha256, image.uri(), image.announcement());
    }

    public boolean isAnnounced() {
        return announcement != null;
    }

    /** The name under which it was uploaded; null where that is not known. */
    public String fileName() {
        return announcement == null ? null : announcement.fileName();
    }

    /** Of two events of one image the greater is the later; what lies in a folder knows no order. */
    public long version() {
        return announcement == null ? 0 : announcement.version();
    }
}
