package io.intellisense.api.browse;

import io.intellisense.api.images.Page;
import io.intellisense.api.images.Picture;
import io.intellisense.api.library.Library;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.index.ImageFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leafs through the library: in a colourful order that stays, or by time. */
@RestController
class BrowseController {

    private final Browsing browsing;
    private final Library library;

    BrowseController(Browsing browsing, Library library) {
        this.browsing = browsing;
        this.library = library;
    }

    @GetMapping("/api/images")
    ResponseEntity<BrowseAnswer> browse(HttpServletRequest http) {
        Parameters parameters = Parameters.of(http.getParameterMap(), Browsing.NAMES);
        Browsing.Request request = browsing.read(parameters);
        parameters.check();
        Page page = browsing.page(request);
        Long total = request.filter().equals(ImageFilter.ALL) || request.from() != null
                ? null
                : library.count(request.filter());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BrowseAnswer(page.hits(), page.next(), total));
    }

    /**
     * @param next the cursor of the next page; absent after the last one
     * @param total pictures that pass the filters; on first pages with filters only
     */
    record BrowseAnswer(List<Picture> images, String next, Long total) {}
}
