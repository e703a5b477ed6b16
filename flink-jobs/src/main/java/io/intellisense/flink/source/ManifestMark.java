package io.intellisense.flink.source;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the listing of a manifest.
 *
 * @param offset byte at which the entry begins that was listed last; negative at the end
 * @param line number of the entry's line
 * @param within mark within the folder or tar that the entry names; null where the entry is through
 */
record ManifestMark(String manifest, long offset, long line, String within) {

    private static final Pattern FORM = Pattern.compile("(.*)#line=(\\d+)&at=(-?\\d+)(?:&within=(.*))?");

    static ManifestMark end(String manifest) {
        return new ManifestMark(manifest, -1, 0, null);
    }

    static ManifestMark parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is no place in a manifest: " + text);
        }
        String within = matcher.group(4);
        return new ManifestMark(
                matcher.group(1),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(2)),
                within == null ? null : URLDecoder.decode(within, StandardCharsets.UTF_8));
    }

    boolean isEnd() {
        return offset < 0;
    }

    String text() {
        String place = manifest + "#line=" + line + "&at=" + offset;
        return within == null ? place : place + "&within=" + URLEncoder.encode(within, StandardCharsets.UTF_8);
    }
}
