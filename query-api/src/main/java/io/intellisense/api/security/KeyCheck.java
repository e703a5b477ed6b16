package io.intellisense.api.security;

import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request in only with a key that is good for it, where keys are needed: in {@code Authorization: Bearer} (RFC 6750), in
 * {@code X-Api-Key}, or by a session's cookie. A filter, because what tells of the server's health is not among our controllers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class KeyCheck extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Keys keys;
    private final Sessions sessions;
    private final HandlerExceptionResolver problems;

    /** Lazily, since the container wants its filters before anything else is there, and would tell a failure in its own words. */
    @Lazy
    KeyCheck(Keys keys, Sessions sessions, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.keys = keys;
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            callerOf(request).rememberIn(request);
        } catch (ApiProblem problem) {
            problems.resolveException(request, response, null, problem);
            return;
        }
        chain.doFilter(request, response);
    }

    private Caller callerOf(HttpServletRequest request) {
        if (!keys.areNeeded()) {
            return Caller.anyone();
        }
        Optional<KeyScope> needed = NeededScope.of(
                request.getMethod(), ServletRequestPathUtils.parse(request).pathWithinApplication());
        Optional<ApiKey> key = keyOf(request);
        if (needed.isPresent() && key.isEmpty()) {
            throw new ApiProblem(
                    ProblemKind.KEY_REQUIRED,
                    "This server asks for a key; send one as 'Authorization: Bearer KEY', or sign in on the page.");
        }
        if (needed.isPresent() && !key.get().scopes().contains(needed.get())) {
            throw new ApiProblem(
                    ProblemKind.SCOPE_MISSING,
                    "The key " + key.get().name() + " has no scope '"
                            + needed.get().label()
                            + "'; use one that has, or make one with './intellisense key create'.");
        }
        return key.map(Caller::with).orElseGet(() -> Caller.unknown());
    }

    /** A key that was sent counts, also a wrong one; only without is a cookie looked at. */
    private Optional<ApiKey> keyOf(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return keys.matching(authorization.substring(BEARER.length()).strip());
        }
        String plain = request.getHeader("X-Api-Key");
        return plain != null ? keys.matching(plain.strip()) : sessions.keyOf(request);
    }
}
