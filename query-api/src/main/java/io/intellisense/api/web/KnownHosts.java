package io.intellisense.api.web;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.parameters.Shown;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a server that only this machine reaches be asked under its own names only. Otherwise a page on the internet could have its
 * name lead to 127.0.0.1 and read the library with the visitor's browser (DNS rebinding).
 */
@Configuration(proxyBeanMethods = false)
class KnownHosts implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Listening listening;
    private final Set<String> known;

    KnownHosts(Listening listening, QueryApiOptions options) {
        this.listening = listening;
        this.known = Stream.concat(OWN.stream(), options.security().hosts().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (listening.isOnlyHere() && host != null && !known.contains(nameIn(host))) {
            throw new ApiProblem(
                    ProblemKind.UNKNOWN_HOST,
                    "This server does not go by the name " + Shown.of(host)
                            + "; ask at http://localhost, or add the name with --intellisense.security.hosts.");
        }
        return true;
    }

    /** Without the port. */
    private static String nameIn(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
