package io.intellisense.api.problem;

import io.intellisense.web.problem.ApiProblem;
import java.util.List;

/** One parameter of a request, and a sentence on what is wrong with it. */
public record BadParameter(String parameter, String detail) {

    /** One answer for all that is wrong with the parameters. */
    public static ApiProblem problemOf(List<BadParameter> errors) {
        ApiProblem problem = new ApiProblem(
                ProblemKind.BAD_PARAMETER,
                String.join(" ", errors.stream().map(BadParameter::detail).toList()));
        problem.getBody().setProperty("errors", errors);
        return problem;
    }
}
