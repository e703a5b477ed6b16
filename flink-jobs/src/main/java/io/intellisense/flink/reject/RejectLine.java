package io.intellisense.flink.reject;

import io.intellisense.flink.flow.RejectedImage;
import java.net.URI;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the report.
 *
 * @param file the path of a local file, the URI of anything else; for people
 * @param uri names the file exactly, which a path cannot where a name is no valid text
 */
public record RejectLine(String file, String stage, String reason, String message, String uri) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static RejectLine of(RejectedImage image) {
        return new RejectLine(
                readable(image.uri()), image.stage(), image.reason().label(), image.message(), image.uri());
    }

    /** @throws tools.jackson.core.JacksonException where it is no such line, for example a half-written one */
    static RejectLine parse(String json) {
        return JSON.readValue(json, RejectLine.class);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    private static String readable(String uri) {
        return uri.startsWith("file:") && uri.indexOf('#') < 0
                ? Path.of(URI.create(uri)).toString()
                : uri;
    }
}
