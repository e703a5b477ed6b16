package io.intellisense.flink.flow;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.util.Objects;

/**
 * Which image it is, and where it was found.
 *
 * @param uri an absolute URI
 * @param announcement null for an image of a folder
 * @param givenName what a manifest calls it; null where none does
 */
public record ImageOrigin(ImageId id, Sha256 sha256, String uri, Announcement announcement, String givenName) {

    public ImageOrigin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(uri, "uri");
    }

    /** Of an image of which no manifest knows a name. */
    public ImageOrigin(ImageId id, Sha256 sha256, String uri, Announcement announcement) {
        this(id, sha256, uri, announcement, null);
    }

    /** The origin of the image whose bytes have this hash. */
    public static ImageOrigin of(ImageRef image, Sha256 sha256) {
        return new ImageOrigin(
                ImageId.of(sha256),
                sha256,
                image.uri(),
                image.announcement(),
                image.given() == null ? null : image.given().fileName());
    }

    public boolean isAnnounced() {
        return announcement != null;
    }

    /** The name under which it was uploaded or that a manifest gives it; null where neither is known. */
    public String fileName() {
        return announcement == null ? givenName : announcement.fileName();
    }

    /** Of two events of one image the greater is the later; what lies in a folder knows no order. */
    public long version() {
        return announcement == null ? 0 : announcement.version();
    }
}
