package io.intellisense.api.openapi;

import io.intellisense.api.problem.ProblemKind;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What people should know of one call; what it answers with when all is well is otherwise found in the code.
 *
 * @param id a name that programs may give to the call
 * @param parameters names among the description's parts, as are those of the body and of the answers
 * @param body null where it takes none
 * @param found what an answer of 200 is, for those whose form is found in the code; null for others
 * @param answers by status, those whose form is among the description's parts
 */
record Call(
        HttpMethod method,
        String path,
        String tag,
        String id,
        String summary,
        List<String> parameters,
        String body,
        String found,
        Map<Integer, String> answers,
        Set<ProblemKind> problems) {

    static Call of(HttpMethod method, String path, String tag, String id, String summary) {
        List<String> inPath = Stream.of("id", "slug")
                .filter(name -> path.contains("{" + name + "}"))
                .toList();
        return new Call(
                method, path, tag, id, summary, inPath, null, null, Map.of(), EnumSet.noneOf(ProblemKind.class));
    }

    Call takes(String... names) {
        return takes(List.of(names));
    }

    Call takes(Collection<String> names) {
        List<String> all = new ArrayList<>(parameters);
        all.addAll(names);
        return new Call(method, path, tag, id, summary, all, body, found, answers, problems);
    }

    Call sends(String body) {
        return new Call(method, path, tag, id, summary, parameters, body, found, answers, problems);
    }

    /** Answers 200 with what the controller returns. */
    Call finds(String description) {
        return new Call(method, path, tag, id, summary, parameters, body, description, answers, problems);
    }

    Call answers(int status, String answer) {
        Map<Integer, String> all = new TreeMap<>(answers);
        all.put(status, answer);
        return new Call(method, path, tag, id, summary, parameters, body, found, all, problems);
    }

    Call fails(ProblemKind... kinds) {
        return fails(Arrays.asList(kinds));
    }

    Call fails(Collection<ProblemKind> kinds) {
        Set<ProblemKind> all = EnumSet.copyOf(problems);
        all.addAll(kinds);
        return new Call(method, path, tag, id, summary, parameters, body, found, answers, all);
    }
}
