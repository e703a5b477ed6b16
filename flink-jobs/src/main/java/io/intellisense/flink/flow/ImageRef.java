package io.intellisense.flink.flow;

import java.util.Objects;

/**
 * Where the bytes of an image are; not the bytes.
 *
 * @param uri an absolute URI, such as {@code file:///photos/falcon.jpg}
 * @param announcement null for an image of a folder
 * @param wasDeleted whether it was deleted lately, so that the index may still hold what is about to go
 */
public record ImageRef(String uri, Announcement announcement, boolean wasDeleted) {

    public ImageRef {
        Objects.requireNonNull(uri, "uri");
    }

    /** An image that was found in a folder. */
    public ImageRef(String uri) {
        this(uri, null, false);
    }
}
