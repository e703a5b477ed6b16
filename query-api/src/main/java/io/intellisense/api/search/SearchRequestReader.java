package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.parameters.Numbers;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.index.ImageFilter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a search from its query parameters. */
@Component
class SearchRequestReader {

    private static final List<String> NAMES =
            List.of("q", "limit", "cursor", "minScore", "from", "to", "format", "camera", "folder");

    private final QueryApiOptions.Search options;

    SearchRequestReader(QueryApiOptions options) {
        this.options = options.search();
    }

    SearchRequest read(Map<String, String[]> given) {
        Parameters parameters = Parameters.of(given, NAMES);
        QueryText text = parameters.required(
                "q", QueryText.missing(), typed -> QueryText.parse(typed, options.maxQueryLength()));
        Integer limit =
                parameters.optional("limit", options.defaultLimit(), Numbers.integer("limit", 1, options.maxLimit()));
        Float minScore = parameters.optional("minScore", null, Numbers.decimal("minScore", -1, 1));
        Cursor cursor = parameters.optional("cursor", null, Cursor::decode);
        ImageFilter filter = filter(parameters);
        parameters.check();
        return page(new SearchRequest(text, filter, minScore, limit, 0), cursor, parameters);
    }

    private static ImageFilter filter(Parameters parameters) {
        TakenTime from = parameters.optional("from", null, text -> TakenTime.parse("from", text));
        TakenTime to = parameters.optional("to", null, text -> TakenTime.parse("to", text));
        if (from != null && to != null && !from.start().isBefore(to.end())) {
            parameters.complain("from", "'from' must be before 'to'; swap them.");
        }
        return ImageFilter.ALL
                .taken(from == null ? null : from.start(), to == null ? null : to.end())
                .format(parameters.optional("format", null, FilterWords::format))
                .camera(parameters.optional("camera", null, FilterWords::camera))
                .folder(parameters.optional("folder", null, FilterWords::folder));
    }

    private SearchRequest page(SearchRequest first, Cursor cursor, Parameters parameters) {
        if (cursor == null) {
            return first;
        }
        if (cursor.search() != first.fingerprint()) {
            parameters.complain("cursor", "'cursor' belongs to another search; leave it out to begin this one.");
        } else if (cursor.offset() >= options.maxDepth()) {
            parameters.complain(
                    "cursor", "'cursor' lies beyond rank " + options.maxDepth() + "; make the search narrower.");
        }
        parameters.check();
        int limit = Math.min(first.limit(), options.maxDepth() - cursor.offset());
        return new SearchRequest(first.text(), first.filter(), first.minScore(), limit, cursor.offset());
    }
}
