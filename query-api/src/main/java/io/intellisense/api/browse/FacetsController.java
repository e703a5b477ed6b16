package io.intellisense.api.browse;

import io.intellisense.api.filter.FilterReader;
import io.intellisense.api.library.Library;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.index.Facet;
import io.intellisense.index.FacetCount;
import io.intellisense.index.ImageFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts the pictures by what they can be narrowed to. */
@RestController
class FacetsController {

    /** More than anyone chooses from. */
    private static final int MOST = 200;

    private final Library library;
    private final FilterReader filters;

    FacetsController(Library library, FilterReader filters) {
        this.library = library;
        this.filters = filters;
    }

    @GetMapping("/api/facets")
    ResponseEntity<Facets> facets(HttpServletRequest http) {
        Parameters parameters = Parameters.of(http.getParameterMap(), FilterReader.NAMES);
        ImageFilter filter = filters.read(parameters);
        parameters.check();
        Facets facets = new Facets(
                library.facet(Facet.CAMERA, filter, MOST),
                library.facet(Facet.FORMAT, filter, MOST),
                library.facet(Facet.FOLDER, filter, MOST),
                library.facet(Facet.ORIENTATION, filter, MOST));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(facets);
    }

    /** Most frequent first. A picture counts in its folder and in every one above it. */
    record Facets(
            List<FacetCount> cameras,
            List<FacetCount> formats,
            List<FacetCount> folders,
            List<FacetCount> orientations) {}
}
