package io.intellisense.uploader.receive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.intellisense.domain.ImageId;

/**
 * What an upload is answered with.
 *
 * @param added false where the image was there already
 * @param status {@code received}, {@code stored} where Redis will be told later, or how far an image is that was there already
 */
record Receipt(String id, String url, String status, String fileName, @JsonIgnore boolean added) {

    static Receipt of(ImageId id, String status, String fileName, boolean added) {
        return new Receipt(id.value(), "/api/images/" + id, status, fileName, added);
    }

    int httpStatus() {
        return added ? 201 : 200;
    }
}
