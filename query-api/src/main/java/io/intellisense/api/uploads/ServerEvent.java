package io.intellisense.api.uploads;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One server-sent event, by its lines. */
record ServerEvent(List<String> lines) {

    static ServerEvent named(String name, String data) {
        return new ServerEvent(List.of("event: " + name, "data: " + data));
    }

    boolean isNamed(String name) {
        return lines.contains("event: " + name) || lines.contains("event:" + name);
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
