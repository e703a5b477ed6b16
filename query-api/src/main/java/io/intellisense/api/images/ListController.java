package io.intellisense.api.images;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.library.Library;
import io.intellisense.api.parameters.Numbers;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.parameters.Shown;
import io.intellisense.domain.ImageId;
import io.intellisense.index.ScrollPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leafs through the library. Pictures come in the order of their ids; ids are hashes, so every page is a colourful mixture, and
 * the order stays.
 */
@RestController
class ListController {

    private final Library library;
    private final QueryApiOptions.Search options;

    ListController(Library library, QueryApiOptions options) {
        this.library = library;
        this.options = options.search();
    }

    @GetMapping("/api/images")
    ResponseEntity<ListAnswer> list(HttpServletRequest http) {
        Parameters parameters = Parameters.of(http.getParameterMap(), List.of("limit", "cursor"));
        Integer limit =
                parameters.optional("limit", options.defaultLimit(), Numbers.integer("limit", 1, options.maxLimit()));
        ImageId from = parameters.optional("cursor", null, ListController::cursor);
        parameters.check();
        ScrollPage page = library.page(from, limit);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ListAnswer.of(page));
    }

    private static ImageId cursor(String text) {
        try {
            return new ImageId(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'cursor' is the 'next' of an earlier answer, unchanged, but was: " + Shown.of(text) + ".", e);
        }
    }

    /** @param next the cursor of the next page; absent after the last one */
    record ListAnswer(List<Picture> images, String next) {

        static ListAnswer of(ScrollPage page) {
            return new ListAnswer(
                    page.images().stream().map(Picture::of).toList(),
                    page.next() == null ? null : page.next().value());
        }
    }
}
