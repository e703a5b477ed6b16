package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.filter.FilterReader;
import io.intellisense.api.filter.Sort;
import io.intellisense.api.parameters.Numbers;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.parameters.YesOrNo;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what every kind of search can be told, from its query parameters. */
@Component
class ScopeReader {

    private final FilterReader filters;
    private final QueryApiOptions.Search options;

    ScopeReader(FilterReader filters, QueryApiOptions options) {
        this.filters = filters;
        this.options = options.search();
    }

    /** The names that a call understands: its own, and those of every search. */
    static List<String> names(String... own) {
        List<String> names = new ArrayList<>(List.of(own));
        names.addAll(List.of("limit", "cursor", "minScore", "sort", "group"));
        names.addAll(FilterReader.NAMES);
        return names;
    }

    /** Whatever is wrong is complained of to the parameters. */
    Scope read(Parameters parameters) {
        Integer limit =
                parameters.optional("limit", options.defaultLimit(), Numbers.integer("limit", 1, options.maxLimit()));
        Float minScore = parameters.optional("minScore", null, Numbers.decimal("minScore", -1, 1));
        Cursor cursor = parameters.optional("cursor", null, Cursor::decode);
        Sort sort = parameters.optional("sort", Sort.RELEVANCE, Sort::parse);
        Boolean group = parameters.optional("group", false, YesOrNo.of("group"));
        return new Scope(
                filters.read(parameters),
                minScore,
                sort == null ? Sort.RELEVANCE : sort,
                Boolean.TRUE.equals(group),
                limit == null ? options.defaultLimit() : limit,
                cursor);
    }
}
