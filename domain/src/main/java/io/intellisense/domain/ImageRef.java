package io.intellisense.domain;

import java.util.Objects;

/**
 * Where the bytes of an image are; not the bytes.
 *
 * @param uri an absolute URI, such as {@code file:///photos/falcon.jpg}
 */
public record ImageRef(String uri) {

    public ImageRef {
        Objects.requireNonNull(uri, "uri");
    }
}
