package io.intellisense.api.uploads;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one file of a multipart body (RFC 7578), as browsers send it. */
record SentFile(String name, byte[] bytes) {

    private static final Pattern PART =
            Pattern.compile("(?s)\\A(--[^\\r]+)\\r\\n.*?filename=\"([^\"]*)\".*?\\r\\n\\r\\n(.*)\\r\\n\\1--\\r\\n\\z");

    static SentFile of(byte[] body) {
        Matcher part = PART.matcher(new String(body, StandardCharsets.ISO_8859_1));
        if (!part.matches()) {
            throw new IllegalArgumentException("This is no multipart body with one file");
        }
        return new SentFile(
                new String(part.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                part.group(3).getBytes(StandardCharsets.ISO_8859_1));
    }
}
