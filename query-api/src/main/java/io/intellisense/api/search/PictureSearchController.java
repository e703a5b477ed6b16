package io.intellisense.api.search;

import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.relevance.Relevance;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds pictures like one that comes with the request. It is looked at and forgotten. */
@RestController
class PictureSearchController {

    private final ScopeReader scopes;
    private final PictureBody bodies;
    private final PictureVectors vectors;
    private final Searches searches;
    private final Answers answers;
    private final Relevance relevance;

    PictureSearchController(
            ScopeReader scopes,
            PictureBody bodies,
            PictureVectors vectors,
            Searches searches,
            Answers answers,
            Relevance relevance) {
        this.scopes = scopes;
        this.bodies = bodies;
        this.vectors = vectors;
        this.searches = searches;
        this.answers = answers;
        this.relevance = relevance;
    }

    /** A further page takes the same picture again, with the cursor. */
    @PostMapping("/api/search/image")
    ResponseEntity<SearchAnswer> search(HttpServletRequest http) throws IOException {
        Stopwatch watch = new Stopwatch();
        Parameters parameters = Parameters.of(QueryString.of(http), ScopeReader.names());
        Scope scope = scopes.read(parameters);
        parameters.check();
        byte[] file = bodies.read(http);
        watch.restart();
        PictureVectors.Embedded picture = vectors.of(file);
        double embedding = watch.restart();
        String identity = "picture " + picture.sha256().hex();
        searches.checkCursor(scope, identity, parameters);
        parameters.check();
        return answers.to(
                new Question(
                        picture.vector(),
                        Question.leastScore(scope, relevance.cutoffOfPicture()),
                        scope,
                        null,
                        identity),
                null,
                null,
                picture.cached(),
                embedding,
                watch);
    }
}
