package io.intellisense.api.openapi;

import io.intellisense.api.limits.CountedCall;
import io.intellisense.api.problem.ProblemKind;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;

/** What calls answer with when something is wrong. */
final class Problems {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 503);

    private Problems() {}

    /** Its own kinds, and those that every call may answer with. */
    static Set<ProblemKind> of(Call call, boolean needsKey) {
        Set<ProblemKind> kinds = EnumSet.copyOf(call.problems());
        kinds.addAll(List.of(ProblemKind.BAD_REQUEST, ProblemKind.INTERNAL));
        if (CountedCall.is(call.method().name(), PathContainer.parsePath(call.path()))) {
            kinds.add(ProblemKind.TOO_MANY_REQUESTS);
        }
        if (call.parameters().contains("bbox")) {
            kinds.add(ProblemKind.LOCATION_WITHHELD);
        }
        if (!call.path().startsWith("/api/")) {
            return kinds;
        }
        kinds.add(ProblemKind.UNKNOWN_HOST);
        if (needsKey) {
            kinds.addAll(List.of(ProblemKind.KEY_REQUIRED, ProblemKind.SCOPE_MISSING));
        }
        if (!call.method().name().equals("GET")) {
            kinds.add(ProblemKind.CROSS_SITE);
        }
        return kinds;
    }

    static Map<Integer, List<ProblemKind>> byStatus(Set<ProblemKind> kinds) {
        return kinds.stream()
                .collect(Collectors.groupingBy(kind -> kind.status().value(), TreeMap::new, Collectors.toList()));
    }

    /** The name of the answer with any of these. */
    static String name(List<ProblemKind> kinds) {
        return kinds.stream().map(ProblemKind::slug).collect(Collectors.joining("-or-"));
    }

    static ApiResponse answer(List<ProblemKind> kinds) {
        JsonSchema type = new JsonSchema();
        kinds.forEach(kind -> type.addEnumItemObject(kind.type().toString()));
        JsonSchema types = new JsonSchema();
        types.addProperty("type", type);
        JsonSchema document = new JsonSchema();
        document.addAllOfItem(new JsonSchema().$ref(PROBLEM)).addAllOfItem(types);
        ApiResponse answer = new ApiResponse();
        if (kinds.stream()
                .anyMatch(kind -> COME_BACK_LATER.contains(kind.status().value()))) {
            answer.addHeaderObject(
                    "Retry-After",
                    new Header().description("Seconds to wait.").schema(new JsonSchema().typesItem("integer")));
        }
        return answer.description(kinds.stream().map(ProblemKind::title).collect(Collectors.joining(". ", "", ".")))
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(document)));
    }
}
