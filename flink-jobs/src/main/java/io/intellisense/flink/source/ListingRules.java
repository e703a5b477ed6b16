package io.intellisense.flink.source;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files below a source are wanted.
 *
 * @param excludes globs of names, or, with a slash in them, of paths below the source: those are left out
 * @param hidden whether names that begin with a dot are wanted
 * @param followLinks whether links to folders are followed
 * @param since a {@link Since}: only what was changed since is wanted; null for everything
 */
public record ListingRules(List<String> excludes, boolean hidden, boolean followLinks, String since)
        implements Serializable {

    /** Everything that is not hidden. */
    public static final ListingRules DEFAULT = new ListingRules(List.of(), false, false, null);

    /** @throws IllegalArgumentException with a sentence, where a glob or the time makes no sense */
    public ListingRules {
        excludes = excludes == null ? List.of() : List.copyOf(excludes);
        for (String exclude : excludes) {
            try {
                Glob.of(exclude);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "What is excluded is a glob such as '*.gif' or 'raw/**', but was: " + exclude, e);
            }
        }
        if (since != null) {
            Since.parse(since);
        }
    }

    /** The same for what is there, whenever it was changed. */
    public ListingRules ofAnyAge() {
        return new ListingRules(excludes, hidden, followLinks, null);
    }

    /** @param began from when on durations count backwards */
    Selection at(Instant began) {
        return new Selection(this, since == null ? null : Since.parse(since).from(began));
    }
}
