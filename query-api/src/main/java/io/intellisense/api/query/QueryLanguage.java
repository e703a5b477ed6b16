package io.intellisense.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code dog + beach - people}, {@code 2*sunset} and {@code "t-shirt - new"}. An operator stands at the beginning or after a
 * blank, so that hyphens within words are letters like any other. Operators with nothing after them are ignored: people search while
 * they type.
 */
public final class QueryLanguage {

    public static final double MAX_WEIGHT = 10;

    /** More would hardly be typed by a person. */
    private static final int MAX_TERMS = 20;

    private static final Pattern WEIGHT = Pattern.compile("(\\d{1,6}(?:\\.\\d{0,6})?)\\s*\\*\\s*(?=\\S)");

    private final String query;
    private final List<Term> terms = new ArrayList<>();

    private QueryLanguage(String query) {
        this.query = query;
    }

    /**
     * The terms in their order; at least one is positive.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static List<Term> parse(String query) {
        QueryLanguage language = new QueryLanguage(query);
        language.readAll();
        return List.copyOf(language.terms);
    }

    private void readAll() {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char letter = query.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && isOperator(i)) {
                read(start, i);
                start = i;
            }
        }
        read(start, query.length());
        if (terms.size() > MAX_TERMS) {
            throw new IllegalArgumentException(
                    "The query has " + terms.size() + " terms; use at most " + MAX_TERMS + ".");
        }
        if (!terms.isEmpty() && terms.stream().allMatch(Term::negative)) {
            throw new IllegalArgumentException(
                    "The query only says what to leave out; say also what to look for, as in dog - people.");
        }
    }

    private boolean isOperator(int i) {
        char letter = query.charAt(i);
        return (letter == '+' || letter == '-') && (i == 0 || Character.isWhitespace(query.charAt(i - 1)));
    }

    private void read(int start, int end) {
        String part = query.substring(start, end);
        boolean operator = start < end && isOperator(start);
        boolean negative = operator && query.charAt(start) == '-';
        String said = (operator ? part.substring(1) : part).stripLeading();
        double weight = 1;
        Matcher weighted = WEIGHT.matcher(said);
        if (weighted.lookingAt()) {
            weight = weight(weighted.group(1));
            said = said.substring(weighted.end());
        }
        said = said.stripTrailing();
        boolean literal = said.length() > 1 && said.startsWith("\"") && said.indexOf('"', 1) == said.length() - 1;
        String text = said.replace('"', ' ').strip();
        if (!text.isEmpty()) {
            int last = start + part.stripTrailing().length();
            terms.add(new Term(text, weight, negative, literal, last - said.length(), last));
        }
    }

    private static double weight(String typed) {
        double weight = Double.parseDouble(typed);
        if (weight <= 0 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException(
                    "A weight is above 0 and at most 10, as in 2*sunset, but was: " + typed + ".");
        }
        return weight;
    }
}
