package io.intellisense.flink.manifest;

import io.intellisense.flink.flow.GivenFacts;

/**
 * One entry of a manifest.
 *
 * @param offset byte at which it begins
 * @param line number of its line, from 1
 * @param uri of the image; null where the entry makes no sense
 * @param given what the entry says of the image; null where it says nothing
 * @param problem a sentence for a person; null where there is no problem
 */
public record ManifestEntry(long offset, long line, String uri, GivenFacts given, String problem) {

    public ManifestEntry {
        if ((uri == null) == (problem == null)) {
            throw new IllegalArgumentException("An entry names either an image or a problem");
        }
    }

    static ManifestEntry wrong(long offset, long line, String problem) {
        return new ManifestEntry(offset, line, null, null, problem);
    }
}
