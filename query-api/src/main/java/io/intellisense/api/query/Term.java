package io.intellisense.api.query;

/**
 * One thing that someone looks for, or wants to keep away from.
 *
 * @param text as typed, without operators and quotation marks
 * @param weight above 0, at most {@link QueryLanguage#MAX_WEIGHT}; 1 where none was typed
 * @param literal whether it stood in quotation marks
 * @param from index of its first character in the query, quotation marks included, sign and weight not
 * @param to index after its last
 */
public record Term(String text, double weight, boolean negative, boolean literal, int from, int to) {

    /** The same with other words. */
    Term withText(String text) {
        return new Term(text, weight, negative, literal, from, to);
    }
}
