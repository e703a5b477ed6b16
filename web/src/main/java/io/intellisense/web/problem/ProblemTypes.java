package io.intellisense.web.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * All problems that an application answers with.
 *
 * @param byStatus the one for a status that the framework chose; there is one for each
 */
public record ProblemTypes(List<ProblemType> all, IntFunction<ProblemType> byStatus) {

    public ProblemTypes {
        all = List.copyOf(all);
    }

    ProblemType ofStatus(int status) {
        return byStatus.apply(status);
    }

    Optional<ProblemType> ofSlug(String slug) {
        return all.stream().filter(type -> type.slug().equals(slug)).findFirst();
    }
}
