package io.intellisense.api.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that is being made: what it says is sent as it is, right or wrong. */
final class Request {

    /** What the server must say to it. */
    enum Expected {
        ACCEPTED,
        REFUSED,
        ANYTHING
    }

    /** A query parameter, encoded. */
    record Parameter(String name, String value) {}

    String method;
    String path;
    final List<Parameter> query = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    byte[] body;
    Expected expected = Expected.ACCEPTED;

    /** Whether it is still a request of its operation, however wrong. */
    boolean strayed;

    /** What was done to it. */
    final List<String> deeds = new ArrayList<>();

    String target() {
        return path
                + (query.isEmpty()
                        ? ""
                        : query.stream()
                                .map(each -> each.name() + "=" + each.value())
                                .collect(Collectors.joining("&", "?", "")));
    }

    /** @param host named where the request itself names none */
    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\nConnection: close\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (!headers.containsKey("Host")) {
            head.append("Host: " + host + "\r\n");
        }
        if (body != null) {
            head.append("Content-Length: " + body.length + "\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return body == null ? start : Bytes.join(List.of(start, body));
    }

    @Override
    public String toString() {
        String said = new String(bytes("x"), StandardCharsets.UTF_8).replace("\r\n", "\n  ");
        return deeds + "\n  " + (said.length() > 1500 ? said.substring(0, 1500) + "..." : said);
    }
}
