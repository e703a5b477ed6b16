package io.intellisense.api.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/** Which headers go through: all but those that concern one connection (RFC 9110, section 7.6.1), or this server alone. */
final class PassedHeaders {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");

    /** Written anew for the next connection. */
    private static final Set<String> ANEW = Set.of("host", "content-length", "date");

    /** Judged here already, against this server's address. */
    private static final Set<String> JUDGED = Set.of(
            "origin",
            "referer",
            "cookie",
            "authorization",
            "x-api-key",
            "sec-fetch-site",
            "sec-fetch-mode",
            "sec-fetch-dest",
            "sec-fetch-user");

    private PassedHeaders() {}

    static List<Header> of(HttpServletRequest request) {
        return of(Collections.list(request.getHeaderNames()).stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream()
                        .map(value -> (Header) new BasicHeader(name, value)))
                .toList());
    }

    static List<Header> of(List<Header> headers) {
        Set<String> named = headers.stream()
                .filter(header -> header.getName().equalsIgnoreCase("connection"))
                .flatMap(header -> Stream.of(header.getValue().split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return headers.stream()
                .filter(header -> passes(header.getName().toLowerCase(Locale.ROOT), named))
                .toList();
    }

    private static boolean passes(String name, Set<String> named) {
        return !OF_ONE_CONNECTION.contains(name)
                && !ANEW.contains(name)
                && !JUDGED.contains(name)
                && !named.contains(name);
    }
}
