package io.intellisense.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.intellisense.pictures.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationQueriesTest {
    private final List<EvaluationQuery> queries = EvaluationQueries.all();

    @Test
    void thereAreManyQueriesOfManyKindsAndNoneTwice() {
        assertThat(queries)
                .hasSizeGreaterThanOrEqualTo(100)
                .extracting(EvaluationQuery::text)
                .doesNotHaveDuplicates();
        assertThat(queries.stream().map(EvaluationQuery::kind).distinct())
                .contains("colour and shape", "count", "size", "pattern", "position", "background", "thing", "scene");
    }

    @Test
    void everyQueryHasMoreThanAPageOfAnswersInTheLibraryAndMoreWrongOnes() {
        List<Scene> library = library(EvaluationQueries.LIBRARY_SIZE);
        for (EvaluationQuery query : queries) {
            assertThat(library.stream().filter(query.relevant()).count())
                    .as(query.text())
                    .isBetween(15L, EvaluationQueries.LIBRARY_SIZE / 4L);
        }
    }

    @Test
    void aQueryWithoutWordsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EvaluationQuery("thing", " ", scene -> true));
    }

    private static List<Scene> library(int size) {
        PictureWorld unseen = new PictureWorld(EvaluationQueries.LIBRARY_SEED);
        return IntStream.range(0, size).mapToObj(unseen::scene).toList();
    }
}
