package io.intellisense.api.search;

import io.intellisense.api.images.Pictures;
import io.intellisense.api.library.Library;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.relevance.Relevance;
import io.intellisense.domain.ImageId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Finds more pictures like one of the library, itself left out. */
@RestController
class SimilarController {

    private final ScopeReader scopes;
    private final Library library;
    private final Searches searches;
    private final Answers answers;
    private final Relevance relevance;

    SimilarController(ScopeReader scopes, Library library, Searches searches, Answers answers, Relevance relevance) {
        this.scopes = scopes;
        this.library = library;
        this.searches = searches;
        this.answers = answers;
        this.relevance = relevance;
    }

    @GetMapping("/api/images/{id}/similar")
    ResponseEntity<SearchAnswer> similar(@PathVariable String id, HttpServletRequest http) {
        Stopwatch watch = new Stopwatch();
        ImageId image = Pictures.idOf(id);
        Parameters parameters = Parameters.of(http.getParameterMap(), ScopeReader.names());
        Scope scope = scopes.read(parameters);
        String identity = "like " + id;
        searches.checkCursor(scope, identity, parameters);
        parameters.check();
        float[] vector = library.vectors(List.of(image)).get(image);
        if (vector == null) {
            throw Pictures.unknown(image);
        }
        double reading = watch.restart();
        return answers.to(
                new Question(vector, Question.leastScore(scope, relevance.cutoffOfPicture()), scope, image, identity),
                null,
                null,
                true,
                reading,
                watch);
    }
}
