package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.browse.Browsing;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.parameters.YesOrNo;
import io.intellisense.api.query.QueryLanguage;
import io.intellisense.api.query.Term;
import io.intellisense.api.query.Understood;
import io.intellisense.api.relevance.Relevance;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds pictures by words. */
@RestController
class SearchController {

    private final ScopeReader scopes;
    private final TermVectors vectors;
    private final Relevance relevance;
    private final Searches searches;
    private final Answers answers;
    private final Browsing browsing;
    private final KnownNames known;
    private final int maxQueryLength;

    SearchController(
            ScopeReader scopes,
            TermVectors vectors,
            Relevance relevance,
            Searches searches,
            Answers answers,
            Browsing browsing,
            KnownNames known,
            QueryApiOptions options) {
        this.scopes = scopes;
        this.vectors = vectors;
        this.relevance = relevance;
        this.searches = searches;
        this.answers = answers;
        this.browsing = browsing;
        this.known = known;
        this.maxQueryLength = options.search().maxQueryLength();
    }

    @GetMapping("/api/search")
    ResponseEntity<SearchAnswer> search(HttpServletRequest http) {
        Stopwatch watch = new Stopwatch();
        Parameters parameters = Parameters.of(http.getParameterMap(), ScopeReader.names("q", "recognize"));
        List<Term> terms = parameters.required("q", QueryText.missing(), this::terms);
        boolean recognize = Boolean.TRUE.equals(parameters.optional("recognize", false, YesOrNo.of("recognize")));
        if (terms == null) {
            scopes.read(parameters);
            parameters.check();
        }
        Understood query = recognize
                ? Understood.recognizing(parameters.text("q"), terms, known.cameras(), known.folders())
                : Understood.literally(terms);
        return query.terms().isEmpty() ? browse(query, parameters, watch) : search(query, parameters, watch);
    }

    private ResponseEntity<SearchAnswer> search(Understood query, Parameters parameters, Stopwatch watch) {
        Scope given = scopes.read(parameters);
        Scope scope = given.with(RecognizedFilters.narrow(given.filter(), query.filters()));
        String identity = identity(query.terms());
        searches.checkCursor(scope, identity, parameters);
        parameters.check();
        watch.restart();
        TextVectors.Embedded text = parameters.orComplain("q", () -> vectors.of(query.terms()));
        double embedding = watch.restart();
        float minScore = scope.minScore() != null
                ? scope.minScore()
                : relevance.cutoff(text.vector()).minScore();
        Question question = new Question(text.vector(), minScore, scope, null, identity);
        return answers.to(question, identity, ParsedPart.of(query), text.cached(), embedding, watch);
    }

    /** A query of nothing but filters asks for all that pass them, the newest first. */
    private ResponseEntity<SearchAnswer> browse(Understood query, Parameters parameters, Stopwatch watch) {
        Browsing.Request given = browsing.readByTime(parameters);
        parameters.check();
        watch.restart();
        return answers.browsed(
                browsing,
                given.narrowedTo(RecognizedFilters.narrow(given.filter(), query.filters())),
                ParsedPart.of(query),
                watch);
    }

    private List<Term> terms(String typed) {
        QueryText.check(typed, maxQueryLength);
        List<Term> terms = QueryLanguage.parse(typed);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(QueryText.missing());
        }
        return terms;
    }

    /** The query as the model sees it. */
    private static String identity(List<Term> terms) {
        return terms.stream()
                .map(term -> (term.negative() ? "- " : "+ ")
                        + (term.weight() == 1 ? "" : term.weight() + "*")
                        + QueryText.normalized(term.text()).value())
                .collect(Collectors.joining(" "))
                .replaceFirst("^\\+ ", "");
    }
}
