package io.intellisense.api.limits;

import io.intellisense.api.QueryApiOptions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only so many pictures to search by be in memory at a time, those included that are still arriving and those that wait for the
 * model: otherwise a few hundred of the largest would fill it.
 */
@Configuration(proxyBeanMethods = false)
class LargeBodies implements WebMvcConfigurer, HandlerInterceptor {

    private static final long SMALL = 100_000;

    private final Admission places;

    LargeBodies(QueryApiOptions options) {
        this.places = new Admission(
                options.limits().bodies(),
                options.limits().waiting(),
                options.limits().longestWait(),
                "Too many pictures to search by are arriving just now; send it again in a few seconds.");
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/search/**", "/api/embeddings/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isLarge(request)) {
            places.enter();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (isLarge(request)) {
            places.leave();
        }
    }

    /** One that does not say how long it is may be of any length. */
    private static boolean isLarge(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return request.getMethod().equals("POST") && (length < 0 || length > SMALL);
    }
}
