package io.intellisense.api.relevance;

/**
 * The score from which on a picture answers a query.
 *
 * @param minScore cosine similarity; -1 where there is no bound
 * @param rule how it came about, fit to be shown
 */
public record Cutoff(float minScore, String rule) {

    static Cutoff none(String why) {
        return new Cutoff(-1, why);
    }
}
