package io.intellisense.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a dog on the beach            | 1.0 a dog on the beach",
                "dog + beach - people          | 1.0 dog, 1.0 beach, -1.0 people",
                "dog +beach -people            | 1.0 dog, 1.0 beach, -1.0 people",
                "+ dog                         | 1.0 dog",
                "2*sunset + 0.5 * sea          | 2.0 sunset, 0.5 sea",
                "dog - 3*people                | 1.0 dog, -3.0 people",
                "a t-shirt                     | 1.0 a t-shirt",
                "rock+roll                     | 1.0 rock+roll",
                "\"dog - people\"              | 1.0 dog - people",
                "2*\"dog + cat\" - mouse       | 2.0 dog + cat, -1.0 mouse",
                "dog +                         | 1.0 dog",
                "dog + - cat                   | 1.0 dog, -1.0 cat",
                "\"never closed - here         | 1.0 never closed - here",
                "3 cats                        | 1.0 3 cats",
                "2*                            | 1.0 2*",
            })
    void whatIsTypedIsTakenApart(String query, String terms) {
        assertThat(QueryLanguage.parse(query).stream()
                        .map(term -> (term.negative() ? -term.weight() : term.weight()) + " " + term.text())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(terms);
    }

    @Test
    void aTermKnowsWhereItsWordsAre() {
        String query = "dog + 2*\"big beach\" - people ";
        assertThat(QueryLanguage.parse(query))
                .extracting(term -> query.substring(term.from(), term.to()))
                .containsExactly("dog", "\"big beach\"", "people");
    }

    @Test
    void onlyQuotedTermsAreLiteral() {
        assertThat(QueryLanguage.parse("\"2021\" + 2021 + a \"b\" c"))
                .extracting(Term::literal)
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "- + -", "\"\""})
    void nothingSaidIsNoTerm(String query) {
        assertThat(QueryLanguage.parse(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- people  | The query only says what to leave out; say also what to look for, as in dog - people.",
                "0*dog     | A weight is above 0 and at most 10, as in 2*sunset, but was: 0.",
                "11*dog    | A weight is above 0 and at most 10, as in 2*sunset, but was: 11.",
            })
    void whatMakesNoSenseIsToldInASentence(String query, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryLanguage.parse(query))
                .withMessage(sentence);
    }

    @Test
    void thereIsABoundOnTerms() {
        String many = String.join(" + ", Collections.nCopies(21, "dog"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryLanguage.parse(many))
                .withMessage("The query has 21 terms; use at most 20.");
    }
}
