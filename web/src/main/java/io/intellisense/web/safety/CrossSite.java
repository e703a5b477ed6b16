package io.intellisense.web.safety;

import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses changes that another site's page asks a visitor's browser for. Browsers say where a request comes from (Fetch Metadata;
 * older ones at least the Origin, RFC 6454); programs say nothing, and are let through.
 */
public final class CrossSite implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Our own page, or someone at the address bar. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Supplier<ApiProblem> refusal;

    public CrossSite(Supplier<ApiProblem> refusal) {
        this.refusal = refusal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!SAFE.contains(request.getMethod()) && !isOurs(request)) {
            throw refusal.get();
        }
        return true;
    }

    /** What the browser itself says counts more than the names, which a proxy between may have changed. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader(HttpHeaders.HOST));
    }
}
