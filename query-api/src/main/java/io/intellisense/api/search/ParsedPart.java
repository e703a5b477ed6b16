package io.intellisense.api.search;

import io.intellisense.api.query.Recognized;
import io.intellisense.api.query.Term;
import io.intellisense.api.query.Understood;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part of a query as it was understood: words to look for, or a filter that was recognised.
 *
 * @param kind {@code text}, {@code taken}, {@code camera} or {@code folder}
 * @param text the words; absent for filters
 * @param label the filter as people read it; absent for words, as is the next
 * @param value as the filter's parameter takes it
 * @param from index of its first character in the query, in UTF-16 units
 * @param to index after its last
 */
record ParsedPart(
        String kind, String text, Double weight, Boolean negative, String label, String value, int from, int to) {

    static List<ParsedPart> of(Understood query) {
        return Stream.concat(
                        query.terms().stream().map(ParsedPart::of),
                        query.filters().stream().map(ParsedPart::of))
                .toList();
    }

    private static ParsedPart of(Term term) {
        return new ParsedPart("text", term.text(), term.weight(), term.negative(), null, null, term.from(), term.to());
    }

    private static ParsedPart of(Recognized filter) {
        String kind = filter.kind().name().toLowerCase(Locale.ROOT);
        return new ParsedPart(kind, null, null, null, filter.label(), filter.value(), filter.from(), filter.to());
    }
}
