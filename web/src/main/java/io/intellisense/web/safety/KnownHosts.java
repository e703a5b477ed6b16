package io.intellisense.web.safety;

import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a server that only this machine reaches be asked under its own names only, and any other too where names are listed. Otherwise
 * a page on the internet could have its name lead to 127.0.0.1 and read or delete pictures with the visitor's browser (DNS rebinding).
 */
public final class KnownHosts implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean looking;
    private final Set<String> known;
    private final Function<String, ApiProblem> refusal;

    /**
     * @param others names besides its own
     * @param refusal what is answered to whoever asks under this name
     */
    public KnownHosts(Listening listening, List<String> others, Function<String, ApiProblem> refusal) {
        this.looking = listening.isOnlyHere() || !others.isEmpty();
        this.known = Stream.concat(OWN.stream(), others.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.refusal = refusal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (looking && host != null && !known.contains(nameIn(host))) {
            throw refusal.apply(host);
        }
        return true;
    }

    /** Without the port. */
    private static String nameIn(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
