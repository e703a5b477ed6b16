package io.intellisense.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** How long searches took, as their caller saw it and as the answers say. */
final class QueryTimes {

    private final List<Query> queries = new ArrayList<>();

    /**
     * All in milliseconds.
     *
     * @param wall from the request to the whole answer, as the caller sees it
     */
    private record Query(double wall, double text, double index) {}

    void add(long nanos, JsonNode answer) {
        JsonNode took = answer.path("took");
        queries.add(new Query(
                nanos / 1e6, took.path("text").asDouble(), took.path("index").asDouble()));
    }

    int count() {
        return queries.size();
    }

    Percentiles wall() {
        return of(Query::wall);
    }

    Percentiles text() {
        return of(Query::text);
    }

    Percentiles index() {
        return of(Query::index);
    }

    /** What is neither the embedding of the text nor the vector search. */
    Percentiles beyond() {
        return of(query -> query.wall - query.text - query.index);
    }

    private Percentiles of(ToDoubleFunction<Query> part) {
        return Percentiles.of(queries.stream().map(part::applyAsDouble).toList());
    }
}
