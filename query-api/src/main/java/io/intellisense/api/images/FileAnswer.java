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

    /** To be kept by nobody but the caller, who asks each time whether it is still what may be seen. */
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private static final String[] WHO_ASKS = {HttpHeaders.AUTHORIZATION, "X-Api-Key", HttpHeaders.COOKIE};

    private FileAnswer() {}

    /** @param tag what the strong ETag says, without quotes */
    static ResponseEntity<Resource> of(Resource file, String mediaType, String tag, String name, String ifRange) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(FOR_EVER);
        return of(file, answer, mediaType, tag, name, ifRange);
    }

    /** As {@link #of}, where what is sent depends on who asks. */
    static ResponseEntity<Resource> toCaller(Resource file, String mediaType, String tag, String name, String ifRange) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().cacheControl(ASK_AGAIN).varyBy(WHO_ASKS);
        return of(file, answer, mediaType, tag, name, ifRange);
    }

    private static ResponseEntity<Resource> of(
            Resource file,
            ResponseEntity.BodyBuilder answer,
            String mediaType,
            String tag,
            String name,
            String ifRange) {
        String etag = "\"" + tag + "\"";
        answer.contentType(MediaType.parseMediaType(mediaType))
                .eTag(etag)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(name));
        return ifRange == null || ifRange.equals(etag) ? answer.body(file) : whole(file, answer);
    }

    /** A resource of this class is never cut into ranges. */
    private static ResponseEntity<Resource> whole(Resource file, ResponseEntity.BodyBuilder answer) {
        try {
            return answer.contentLength(file.contentLength()).body(new InputStreamResource(file.getInputStream()));
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
