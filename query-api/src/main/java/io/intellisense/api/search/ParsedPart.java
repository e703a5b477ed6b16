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
 * @param text the words, or the filter as people read it
 * @param value as the filter's parameter takes it; absent for words
 * @param weight absent for filters
 * @param negative absent for filters
 */
record ParsedPart(String kind, String text, String value, Double weight, Boolean negative) {

    static List<ParsedPart> of(Understood query) {
        return Stream.concat(
                        query.terms().stream().map(ParsedPart::of),
                        query.filters().stream().map(ParsedPart::of))
                .toList();
    }

    private static ParsedPart of(Term term) {
        return new ParsedPart("text", term.text(), null, term.weight(), term.negative());
    }

    private static ParsedPart of(Recognized filter) {
        return new ParsedPart(
                filter.kind().name().toLowerCase(Locale.ROOT), filter.label(), filter.value(), null, null);
    }
}
