package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.images.Picture;
import io.intellisense.api.library.Library;
import io.intellisense.api.model.ModelInfo;
import io.intellisense.api.model.TextModel;
import io.intellisense.index.SearchHit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds pictures by what is in them. */
@RestController
class SearchController {

    private final SearchRequestReader reader;
    private final TextVectors texts;
    private final Library library;
    private final SearchAnswer.Model model;
    private final int maxDepth;

    SearchController(
            SearchRequestReader reader, TextVectors texts, Library library, TextModel model, QueryApiOptions options) {
        this.reader = reader;
        this.texts = texts;
        this.library = library;
        ModelInfo info = model.info();
        this.model = new SearchAnswer.Model(info.id(), info.revision());
        this.maxDepth = options.search().maxDepth();
    }

    @GetMapping("/api/search")
    ResponseEntity<SearchAnswer> search(HttpServletRequest http) {
        Stopwatch watch = new Stopwatch();
        SearchRequest request = reader.read(http.getParameterMap());
        watch.restart();
        TextVectors.Embedded text = texts.of(request.text());
        double textMillis = watch.restart();
        List<SearchHit> found = library.search(request.near(text.vector()));
        double indexMillis = watch.restart();
        SearchAnswer.Took took = new SearchAnswer.Took(textMillis, indexMillis, watch.total(), text.cached());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(request, found, took));
    }

    private SearchAnswer answer(SearchRequest request, List<SearchHit> found, SearchAnswer.Took took) {
        List<Picture> hits =
                found.stream().limit(request.limit()).map(Picture::of).toList();
        int end = request.offset() + request.limit();
        boolean more = found.size() > request.limit() && end < maxDepth;
        String next = more ? new Cursor(end, request.fingerprint()).encode() : null;
        return new SearchAnswer(request.text().value(), hits, next, model, took);
    }
}
