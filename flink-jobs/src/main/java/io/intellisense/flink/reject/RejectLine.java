package io.intellisense.flink.reject;

import io.intellisense.flink.flow.RejectedImage;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the report.
 *
 * @param file the path of a local file; the URI of anything else, such as a part of a file, and of files whose names are no text
 */
public record RejectLine(String file, String stage, String reason, String message) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static RejectLine of(RejectedImage image) {
        return new RejectLine(
                readable(image.uri()), image.stage(), image.reason().label(), image.message());
    }

    /** @throws tools.jackson.core.JacksonException where it is no such line, for example a half-written one */
    static RejectLine parse(String json) {
        return JSON.readValue(json, RejectLine.class);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** As the image was named when it was found. */
    public String uri() {
        return file.startsWith("/") ? Path.of(file).toUri().toString() : file;
    }

    private static String readable(String uri) {
        if (!uri.startsWith("file:") || uri.indexOf('#') >= 0) {
            return uri;
        }
        String path = Path.of(URI.create(uri)).toString();
        return namesFile(path, uri) ? path : uri;
    }

    /** Whether the path leads back to the file: what is no text in this machine's encoding is lost in a string. */
    private static boolean namesFile(String path, String uri) {
        try {
            return Path.of(path).toUri().equals(URI.create(uri));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
