package io.intellisense.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.intellisense.domain.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Lets a browser show a cookie instead of a key, which its pictures could not send. The cookie is a random word that stands for the
 * key here only, until the server ends; a revoked key ends its sessions.
 */
@Component
class Sessions {

    static final String COOKIE = "intellisense-session";

    private static final Duration LONGEST_REST = Duration.ofDays(7);
    private static final int MOST = 10_000;

    private final Keys keys;

    /** By the hash of the cookie's word: a dump of the memory opens nothing. */
    private final Cache<Sha256, Sha256> keyOf = Caffeine.newBuilder()
            .expireAfterAccess(LONGEST_REST)
            .maximumSize(MOST)
            .build();

    Sessions(Keys keys) {
        this.keys = keys;
    }

    /** @return the cookie to set */
    ResponseCookie begin(ApiKey key, boolean secure) {
        String word = ApiKey.draw();
        keyOf.put(ApiKey.hashOf(word), key.hash());
        return cookie(word, LONGEST_REST, secure);
    }

    /** @return the cookie that removes the one there is */
    ResponseCookie end(HttpServletRequest request) {
        words(request).forEach(word -> keyOf.invalidate(ApiKey.hashOf(word)));
        return cookie("", Duration.ZERO, request.isSecure());
    }

    Optional<ApiKey> keyOf(HttpServletRequest request) {
        return words(request)
                .flatMap(word -> Optional.ofNullable(keyOf.getIfPresent(ApiKey.hashOf(word))).stream())
                .flatMap(hash -> keys.withHash(hash).stream())
                .findFirst();
    }

    private static Stream<String> words(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue);
    }

    private static ResponseCookie cookie(String word, Duration age, boolean secure) {
        return ResponseCookie.from(COOKIE, word)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
    }
}
