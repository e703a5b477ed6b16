package io.intellisense.api.limits;

import io.github.bucket4j.TimeMeter;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.api.security.Keys;
import io.intellisense.web.problem.ApiProblem;
import io.intellisense.web.safety.Listening;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/** How often each caller may ask, where it matters: one alone on its own machine takes the server from nobody. */
@Component
class RateLimit {

    private final int perMinute;

    /** Null where everybody may ask as often as they like. */
    private final Allowances allowances;

    RateLimit(QueryApiOptions options, Keys keys, Listening listening) {
        this.perMinute = options.limits().requestsPerMinute(keys.areNeeded() || !listening.isOnlyHere());
        this.allowances = perMinute == 0
                ? null
                : new Allowances(perMinute, options.limits().burst(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** @throws ApiProblem that says how long to wait, where the caller has asked too often */
    void check(HttpServletRequest request) {
        if (allowances == null || !CountedCall.is(request.getMethod(), pathOf(request))) {
            return;
        }
        Duration wait = allowances.ask(CallerName.of(request));
        if (!wait.isZero()) {
            throw refusal(Math.max(1, wait.plusMillis(999).toSeconds()));
        }
    }

    private static PathContainer pathOf(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    private ApiProblem refusal(long seconds) {
        ApiProblem problem = new ApiProblem(
                ProblemKind.TOO_MANY_REQUESTS,
                String.format(
                        Locale.ROOT,
                        "Each caller may ask %,d times a minute; go on in %d %s.",
                        perMinute,
                        seconds,
                        seconds == 1 ? "second" : "seconds"));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problem;
    }
}
