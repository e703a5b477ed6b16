package io.intellisense.flink.source;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.ImageRef;
import java.util.Objects;

/**
 * One image of a listing.
 *
 * @param mark all that the listing must know in order to go on behind it; no other image of the source has the same
 */
record Listed(ImageRef image, String mark) {

    Listed {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(mark, "mark");
    }

    /** An image whose location is its mark. */
    static Listed at(String uri) {
        return new Listed(new ImageRef(uri), uri);
    }

    /** Something else than an image, where its location is its mark. */
    static Listed refused(String uri, RejectReason reason, String message) {
        return new Listed(ImageRef.refused(uri, reason, message), uri);
    }
}
