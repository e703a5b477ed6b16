package io.intellisense.api.openapi;

import io.intellisense.api.problem.ProblemKind;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What calls answer with when something is wrong. */
final class Problems {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private Problems() {}

    /** Its own kinds, and those that every call may answer with. */
    static Set<ProblemKind> of(Call call, boolean needsKey) {
        Set<ProblemKind> kinds = EnumSet.copyOf(call.problems());
        if (!call.path().startsWith("/api/")) {
            return kinds;
        }
        kinds.addAll(List.of(ProblemKind.BAD_REQUEST, ProblemKind.UNKNOWN_HOST, ProblemKind.INTERNAL));
        Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.status().value() == 429)
                .forEach(kinds::add);
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
        return new ApiResponse()
                .description(kinds.stream().map(ProblemKind::title).collect(Collectors.joining(". ", "", ".")))
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(document)));
    }
}
