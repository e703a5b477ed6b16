package io.intellisense.index;

/**
 * What to search for.
 *
 * @param vector unit length
 * @param minScore cosine similarity below which nothing is returned; null for no bound
 */
public record SearchQuery(float[] vector, ImageFilter filter, int limit, int offset, Float minScore) {

    public static SearchQuery nearest(float[] vector, int limit) {
        return new SearchQuery(vector, ImageFilter.ALL, limit, 0, null);
    }
}
