package io.intellisense.api.relevance;

/**
 * Where the hits of a query end that are worth showing.
 *
 * @param minScore cosine similarity of the least of them
 */
public record Cutoff(float minScore) {

    /** Everything is worth showing. */
    public static final Cutoff NONE = new Cutoff(-1);
}
