package io.intellisense.index;

import java.util.Objects;

/**
 * What to search for.
 *
 * @param vector unit length
 * @param limit how many hits at most, 1 or more
 * @param offset how many of the best hits to skip
 * @param minScore cosine similarity below which nothing is returned; null for no bound
 * @param exact compare every vector: slow, and the measure of all other searches
 */
public record SearchQuery(float[] vector, ImageFilter filter, int limit, int offset, Float minScore, boolean exact) {

    public SearchQuery {
        Objects.requireNonNull(vector, "vector");
        Objects.requireNonNull(filter, "filter");
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("A search asks for at least one hit from offset 0 on, but was: limit "
                    + limit + ", offset " + offset);
        }
    }

    public SearchQuery(float[] vector, ImageFilter filter, int limit, int offset, Float minScore) {
        this(vector, filter, limit, offset, minScore, false);
    }

    public static SearchQuery nearest(float[] vector, int limit) {
        return new SearchQuery(vector, ImageFilter.ALL, limit, 0, null);
    }

    public SearchQuery exactly() {
        return new SearchQuery(vector, filter, limit, offset, minScore, true);
    }
}
