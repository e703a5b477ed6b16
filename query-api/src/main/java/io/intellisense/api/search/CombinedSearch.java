package io.intellisense.api.search;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program's search: what it wants, what it does not want, and what every search can be told. Whatever is left out is as for
 * {@code GET /api/search}.
 */
record CombinedSearch(
        List<Wanted> positive,
        List<Wanted> negative,
        Integer limit,
        String cursor,
        Float minScore,
        String sort,
        Boolean group,
        Narrow filter) {

    CombinedSearch {
        positive = positive == null ? List.of() : positive;
        negative = negative == null ? List.of() : negative;
    }

    /**
     * What narrows it.
     *
     * @param bbox four numbers, or one text of all four
     */
    record Narrow(
            String from,
            String to,
            String format,
            String camera,
            String folder,
            String orientation,
            Integer minWidth,
            Integer minHeight,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> bbox) {

        /** As the query parameter says it. */
        private String box() {
            if (bbox == null) {
                return null;
            }
            return bbox.isEmpty() ? "no numbers" : String.join(",", bbox);
        }
    }

    /** As query parameters say it, so that both are read, and refused, alike. */
    Map<String, String[]> parameters() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        put(parameters, "limit", limit);
        put(parameters, "cursor", cursor);
        put(parameters, "minScore", minScore);
        put(parameters, "sort", sort);
        put(parameters, "group", group);
        if (filter != null) {
            put(parameters, "from", filter.from());
            put(parameters, "to", filter.to());
            put(parameters, "format", filter.format());
            put(parameters, "camera", filter.camera());
            put(parameters, "folder", filter.folder());
            put(parameters, "orientation", filter.orientation());
            put(parameters, "minWidth", filter.minWidth());
            put(parameters, "minHeight", filter.minHeight());
            put(parameters, "bbox", filter.box());
        }
        return parameters;
    }

    private static void put(Map<String, String[]> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, new String[] {value.toString()});
        }
    }
}
