package io.intellisense.flink.reject;

import io.intellisense.flink.flow.RejectedImage;
import java.net.URI;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the report.
 *
 * @param file the path of a local file, the URI of anything else, such as a part of a file
 */
record RejectLine(String file, String stage, String reason, String message) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static RejectLine of(RejectedImage image) {
        return new RejectLine(
                readable(image.uri()), image.stage(), image.reason().label(), image.message());
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
