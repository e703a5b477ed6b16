package io.intellisense.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Who sent a request.
 *
 * @param name of the key; null where no key was needed
 */
public record Caller(String name, Set<KeyScope> scopes) {

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final Caller ANYONE = new Caller(null, Set.of(KeyScope.values()));
    private static final Caller UNKNOWN = new Caller(null, Set.of());

    static Caller anyone() {
        return ANYONE;
    }

    static Caller unknown() {
        return UNKNOWN;
    }

    static Caller with(ApiKey key) {
        return new Caller(key.name(), key.scopes());
    }

    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : UNKNOWN;
    }

    void rememberIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether a key says so, not just that none is needed. */
    public boolean isKnownAdmin() {
        return name != null && scopes.contains(KeyScope.ADMIN);
    }
}
