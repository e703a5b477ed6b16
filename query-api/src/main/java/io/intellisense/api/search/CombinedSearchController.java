package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.parameters.JsonBody;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.relevance.Relevance;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds pictures by texts and pictures together, weighted, wanted and unwanted ones. */
@RestController
class CombinedSearchController {

    private final JsonBody json;
    private final ScopeReader scopes;
    private final WantedVectors vectors;
    private final Relevance relevance;
    private final Searches searches;
    private final Answers answers;
    private final int maxBytes;

    CombinedSearchController(
            JsonBody json,
            ScopeReader scopes,
            WantedVectors vectors,
            Relevance relevance,
            Searches searches,
            Answers answers,
            QueryApiOptions options) {
        this.json = json;
        this.scopes = scopes;
        this.vectors = vectors;
        this.relevance = relevance;
        this.searches = searches;
        this.answers = answers;
        this.maxBytes = options.search().maxPictureBytes();
    }

    @PostMapping("/api/search")
    ResponseEntity<SearchAnswer> search(HttpServletRequest http) throws IOException {
        Stopwatch watch = new Stopwatch();
        CombinedSearch search = json.read(http, CombinedSearch.class, maxBytes);
        Parameters parameters = Parameters.of(search.parameters(), ScopeReader.names());
        Scope scope = scopes.read(parameters);
        vectors.check(search, parameters);
        String identity = search.positive() + " - " + search.negative();
        searches.checkCursor(scope, identity, parameters);
        parameters.check();
        watch.restart();
        TextVectors.Embedded wanted = parameters.orComplain("positive", () -> vectors.of(search));
        double embedding = watch.restart();
        float minScore = scope.minScore() == null && onlyTexts(search)
                ? relevance.cutoff(wanted.vector()).minScore()
                : Question.leastScore(scope, -1);
        Question question = new Question(wanted.vector(), minScore, scope, null, identity);
        return answers.to(question, null, null, wanted.cached(), embedding, watch);
    }

    /** Pictures are nearer to each other than texts are to pictures: one bound does not fit both. */
    private static boolean onlyTexts(CombinedSearch search) {
        return Stream.concat(search.positive().stream(), search.negative().stream())
                .allMatch(wanted -> wanted.text() != null);
    }
}
