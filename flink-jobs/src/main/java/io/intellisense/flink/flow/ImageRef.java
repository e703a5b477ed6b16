package io.intellisense.flink.flow;

import io.intellisense.domain.RejectReason;
import java.util.Objects;

/**
 * Where the bytes of an image are; not the bytes.
 *
 * @param uri an {@link io.intellisense.domain.ImageLocation}, such as {@code file:///photos/falcon.jpg}
 * @param announcement null for an image of a folder
 * @param wasDeleted whether it was deleted lately, so that the index may still hold what is about to go
 * @param given what a manifest says of it; null where none does
 * @param refusal why there is nothing to read; null where there is
 */
public record ImageRef(String uri, Announcement announcement, boolean wasDeleted, GivenFacts given, Refusal refusal) {

    public ImageRef {
        Objects.requireNonNull(uri, "uri");
    }

    /** An image that was announced. */
    public ImageRef(String uri, Announcement announcement, boolean wasDeleted) {
        this(uri, announcement, wasDeleted, null, null);
    }

    /** An image that was found in a folder. */
    public ImageRef(String uri) {
        this(uri, null, false, null, null);
    }

    public ImageRef with(GivenFacts facts) {
        return new ImageRef(uri, announcement, wasDeleted, facts, refusal);
    }

    /** Something that was found where an image should be. */
    public static ImageRef refused(String uri, RejectReason reason, String message) {
        return new ImageRef(uri, null, false, null, new Refusal(reason, message));
    }
}
