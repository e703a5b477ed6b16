package io.intellisense.api.problem;

import io.intellisense.web.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the requests that were refused because there was too much to do. */
@Component
class Refusals {

    private final Counter busy;
    private final Counter rate;

    Refusals(MeterRegistry registry) {
        busy = counter("busy", registry);
        rate = counter("rate", registry);
    }

    private static Counter counter(String reason, MeterRegistry registry) {
        return Counter.builder("intellisense.requests.refused")
                .description("Requests that were asked to come back later")
                .tag("reason", reason)
                .register(registry);
    }

    void count(ProblemType kind) {
        if (kind == ProblemKind.OVERLOADED) {
            busy.increment();
        } else if (kind == ProblemKind.TOO_MANY_REQUESTS) {
            rate.increment();
        }
    }
}
