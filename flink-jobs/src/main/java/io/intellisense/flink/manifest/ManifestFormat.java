package io.intellisense.flink.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a manifest is written. */
public enum ManifestFormat {
    /** A path or URI a line, and nothing else. */
    TEXT("txt"),
    /** RFC 4180, with a header line. */
    CSV("csv"),
    /** A JSON object a line. */
    JSON_LINES("jsonl", "ndjson");

    private final List<String> extensions;

    ManifestFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** By its extension; empty where that is no manifest's. */
    public static Optional<ManifestFormat> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }
}
