package io.intellisense.index;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is stored beside a vector.
 *
 * @param locations URIs at which these bytes were found, at least one, without repeats, in the order they were found
 * @param indexedAt when the point was first written
 * @param fileName the name under which an upload came; null where that is not known
 */
public record ImagePayload(
        Sha256 sha256, List<String> locations, ImageFacts facts, Instant indexedAt, String fileName) {

    public ImagePayload {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(facts, "facts");
        locations = List.copyOf(locations);
    }

    /** Of an image that came under no name of its own. */
    public ImagePayload(Sha256 sha256, List<String> locations, ImageFacts facts, Instant indexedAt) {
        this(sha256, locations, facts, indexedAt, null);
    }
}
