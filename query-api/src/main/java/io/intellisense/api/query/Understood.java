package io.intellisense.api.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A query, taken apart.
 *
 * @param terms what is left to be looked for; may be empty where filters were recognised
 * @param filters what was recognised, at most one of a kind
 */
public record Understood(List<Term> terms, List<Recognized> filters) {

    /** Everything is to be looked for. */
    public static Understood literally(List<Term> terms) {
        return new Understood(terms, List.of());
    }

    /**
     * Takes dates, cameras and folders out of the words. Where nothing else is left of a term, it is gone.
     *
     * @param query that the terms were read from
     * @param cameras names of those in the library
     * @param folders URIs of those in the library
     */
    public static Understood recognizing(
            String query, List<Term> terms, Collection<String> cameras, Collection<String> folders) {
        List<Term> left = new ArrayList<>();
        List<Recognized> filters = new ArrayList<>();
        for (Term term : terms) {
            if (term.negative() || term.literal()) {
                left.add(term);
                continue;
            }
            String words = query.substring(term.from(), term.to()).replace('"', ' ');
            words = without(words, term.from(), NamedWords.camera(words, cameras), filters);
            words = without(words, term.from(), NamedWords.folder(words, folders), filters);
            words = without(words, term.from(), TakenWords.in(words), filters);
            if (!words.isBlank()) {
                left.add(term.withText(words.strip().replaceAll("\\s+", " ")));
            }
        }
        boolean onlyNegative = !left.isEmpty() && left.stream().allMatch(Term::negative);
        return onlyNegative ? literally(terms) : new Understood(List.copyOf(left), List.copyOf(filters));
    }

    /** Blanks what was found, so that the rest stays where it is. */
    private static String without(String words, int start, Optional<Recognized> found, List<Recognized> filters) {
        if (found.isEmpty()
                || filters.stream()
                        .anyMatch(filter -> filter.kind() == found.get().kind())) {
            return words;
        }
        Recognized filter = found.get();
        filters.add(filter.shifted(start));
        return words.substring(0, filter.from())
                + " ".repeat(filter.to() - filter.from())
                + words.substring(filter.to());
    }
}
