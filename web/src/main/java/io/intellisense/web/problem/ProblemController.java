package io.intellisense.web.problem;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains a problem type to whoever follows its URI, as RFC 9457 (section 3.1.1) encourages. */
@RestController
public final class ProblemController {

    private final ProblemTypes types;

    ProblemController(ProblemTypes types) {
        this.types = types;
    }

    @GetMapping("/problems/{slug}")
    Explanation explain(@PathVariable String slug) {
        ProblemType kind = types.ofSlug(slug)
                .orElseThrow(() -> new ApiProblem(types.ofStatus(404), "There is no problem type of this name."));
        return new Explanation(
                kind.type().toString(), kind.title(), kind.status().value(), kind.advice());
    }

    record Explanation(String type, String title, int status, String advice) {}
}
