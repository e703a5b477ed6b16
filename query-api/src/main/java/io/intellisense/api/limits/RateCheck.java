package io.intellisense.api.limits;

import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Turns away who asks too often, before any work is done; after the check of keys, since each key has a limit of its own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class RateCheck extends OncePerRequestFilter {

    private final RateLimit limit;
    private final HandlerExceptionResolver problems;

    /** Lazily, as the check of keys. */
    @Lazy
    RateCheck(RateLimit limit, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limit.check(request);
        } catch (ApiProblem problem) {
            problems.resolveException(request, response, null, problem);
            return;
        }
        chain.doFilter(request, response);
    }
}
