package io.intellisense.api.web;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.Resource;

/** ETags of the page's few files: a hash of each one's content, worked out once per version. */
final class ContentTags {

    private static final int DIGITS = 20;

    private final ConcurrentMap<Version, String> known = new ConcurrentHashMap<>();

    String of(Resource file) {
        try {
            Version version = new Version(file.getURL().toString(), file.lastModified(), file.contentLength());
            return known.computeIfAbsent(version, missing -> hash(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Resource file) {
        try {
            return Sha256.of(file.getContentAsByteArray()).hex().substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Version(String url, long modified, long length) {}
}
