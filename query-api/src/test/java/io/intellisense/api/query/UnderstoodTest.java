package io.intellisense.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstoodTest {

    private static final List<String> CAMERAS = List.of("Canon EOS R5", "Canon EOS R", "Leica M6");
    private static final List<String> FOLDERS =
            List.of("file:///", "file:///photos/", "file:///photos/Summer%20holidays/", "file:///photos/x/");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "red car 2021                     | red car, taken 2021",
                "red car in 2021                  | red car, taken 2021",
                "red car May 2021                 | red car, taken 2021-05",
                "in sept 2021 a boat              | in sept a boat, taken 2021",
                "in sep 2021 a boat               | a boat, taken 2021-09",
                "a boat from 2021-05-31           | a boat, taken 2021-05-31",
                "a boat 2021-02-31                | a boat 2021-02-31",
                "a boat 1080                      | a boat 1080",
                "room 2021b                       | room 2021b",
                "a cat canon eos r5               | a cat, camera Canon EOS R5",
                "canon  EOS r                     | camera Canon EOS R",
                "a canon                          | a canon",
                "sea in summer holidays           | sea, folder file:///photos/Summer%20holidays/",
                "summer holidays                  | summer holidays",
                "a dog in x                       | a dog in x",
                "leica m6 in Photos 2020          | camera Leica M6, folder file:///photos/, taken 2020",
                "2020 and 2021                    | and 2021, taken 2020",
                "dog - 2021                       | dog, 2021",
                "2021 - dog                       | 2021, dog",
            })
    void plainWordsBecomeFilters(String query, String understood) {
        Understood result = Understood.recognizing(query, QueryLanguage.parse(query), CAMERAS, FOLDERS);
        assertThat(Stream.concat(
                                result.terms().stream().map(Term::text),
                                result.filters().stream()
                                        .map(filter -> filter.kind().name().toLowerCase() + " " + filter.value()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(understood);
    }

    @Test
    void quotedWordsAreWords() {
        String query = "\"leica m6\" + \"2021\"";
        assertThat(Understood.recognizing(query, QueryLanguage.parse(query), CAMERAS, FOLDERS)
                        .filters())
                .isEmpty();
    }

    @Test
    void aFilterKnowsWhereItsWordsAre() {
        String query = "red car + 2*boat 2021 leica m6";
        assertThat(Understood.recognizing(query, QueryLanguage.parse(query), CAMERAS, FOLDERS)
                        .filters())
                .extracting(filter -> query.substring(filter.from(), filter.to()))
                .containsExactly("leica m6", "2021");
    }
}
