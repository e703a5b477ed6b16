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
     * @param cameras names of those in the library
     * @param folders URIs of those in the library
     */
    public static Understood recognizing(List<Term> terms, Collection<String> cameras, Collection<String> folders) {
        List<Term> left = new ArrayList<>();
        List<Recognized> filters = new ArrayList<>();
        for (Term term : terms) {
            Term rest = term;
            if (!term.negative() && !term.literal()) {
                rest = without(rest, NamedWords.camera(rest.text(), cameras), filters);
                rest = without(rest, NamedWords.folder(rest.text(), folders), filters);
                rest = without(rest, TakenWords.in(rest.text()), filters);
            }
            if (!rest.text().isBlank()) {
                left.add(rest);
            }
        }
        boolean onlyNegative = !left.isEmpty() && left.stream().allMatch(Term::negative);
        return onlyNegative ? literally(terms) : new Understood(List.copyOf(left), List.copyOf(filters));
    }

    private static Term without(Term term, Optional<Recognized> found, List<Recognized> filters) {
        if (found.isEmpty()
                || filters.stream()
                        .anyMatch(filter -> filter.kind() == found.get().kind())) {
            return term;
        }
        filters.add(found.get());
        String text = term.text();
        return term.withText((text.substring(0, found.get().from()).strip() + " "
                        + text.substring(found.get().to()).strip())
                .strip());
    }
}
