package io.intellisense.api.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends bytes that never change under their URL. Ranges, conditional requests and HEAD are the framework's; an outdated
 * {@code If-Range} (RFC 9110, section 13.1.5) is ours.
 */
final class FileAnswer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private FileAnswer() {}

    /** @param tag what the strong ETag says, without quotes */
    static ResponseEntity<Resource> of(Resource bytes, String mediaType, String tag, String name, String ifRange) {
        String etag = "\"" + tag + "\"";
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .eTag(etag)
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(name));
        return ifRange == null || ifRange.equals(etag) ? answer.body(bytes) : whole(bytes, answer);
    }

    /** A resource of this class is never cut into ranges. */
    private static ResponseEntity<Resource> whole(Resource bytes, ResponseEntity.BodyBuilder answer) {
        try {
            return answer.contentLength(bytes.contentLength()).body(new InputStreamResource(bytes.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inline(String name) {
        return ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
