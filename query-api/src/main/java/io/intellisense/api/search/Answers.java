package io.intellisense.api.search;

import io.intellisense.api.browse.Browsing;
import io.intellisense.api.images.Page;
import io.intellisense.api.library.Library;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.model.ModelInfo;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Searches, and says what was found: the same answer for every kind of search. */
@Component
class Answers {

    private final Searches searches;
    private final Library library;
    private final EmbeddingModel model;

    Answers(Searches searches, Library library, EmbeddingModel model) {
        this.searches = searches;
        this.library = library;
        this.model = model;
    }

    /**
     * @param query null where a picture was asked with, and parsed likewise
     * @param watch running since the request came, its lap since what was asked with is embedded
     */
    ResponseEntity<SearchAnswer> to(
            Question question,
            String query,
            List<ParsedPart> parsed,
            boolean cached,
            double embedding,
            Stopwatch watch) {
        Scope scope = question.scope();
        boolean first = scope.cursor() == null;
        CompletableFuture<Long> counting = first ? library.counting(scope.filter()) : null;
        Page page = searches.page(question);
        Long total = result(counting);
        boolean calibrated = scope.minScore() == null && question.minScore() > -1;
        Float best = first && calibrated && page.hits().isEmpty() ? searches.bestScore(question) : null;
        double index = watch.restart();
        return answer(new SearchAnswer(
                query,
                parsed,
                page.hits(),
                page.next(),
                total,
                question.minScore() > -1 ? question.minScore() : null,
                best,
                asked(),
                new SearchAnswer.Took(embedding, index, watch.total(), cached)));
    }

    /** What a query of nothing but filters finds. */
    ResponseEntity<SearchAnswer> browsed(
            Browsing browsing, Browsing.Request request, List<ParsedPart> parsed, Stopwatch watch) {
        CompletableFuture<Long> counting = request.isFirstPage() ? library.counting(request.filter()) : null;
        Page page = browsing.page(request);
        Long total = result(counting);
        double index = watch.restart();
        return answer(new SearchAnswer(
                "",
                parsed,
                page.hits(),
                page.next(),
                total,
                null,
                null,
                asked(),
                new SearchAnswer.Took(0, index, watch.total(), true)));
    }

    /** Null where nothing is counted. */
    private static Long result(CompletableFuture<Long> counting) {
        try {
            return counting == null ? null : counting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private SearchAnswer.Model asked() {
        ModelInfo info = model.info();
        return new SearchAnswer.Model(info.id(), info.revision());
    }

    private static ResponseEntity<SearchAnswer> answer(SearchAnswer answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
