package io.intellisense.api.images;

import io.intellisense.domain.ImageId;

/** The addresses of a picture, relative to this server. */
final class ImageUrls {

    private ImageUrls() {}

    static String original(ImageId id) {
        return "/api/images/" + id;
    }

    /** Takes {@code ?size=}. */
    static String thumbnail(ImageId id) {
        return original(id) + "/thumbnail";
    }
}
