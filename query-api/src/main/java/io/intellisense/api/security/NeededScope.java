package io.intellisense.api.security;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/** Which scope a request needs. What is not known to need less needs {@code admin}. */
public final class NeededScope {

    private NeededScope() {}

    /**
     * @param path as the framework cuts it to find who answers, so that no spelling of a path is judged as another
     * @return empty for what everybody may have: the page's files, the health, signing in
     */
    public static Optional<KeyScope> of(String method, PathContainer path) {
        List<String> words = path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                .toList();
        String first = words.isEmpty() ? "" : words.get(0);
        String second = words.size() < 2 ? "" : words.get(1);
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        return switch (first) {
            case "api" ->
                second.equals("session") ? Optional.empty() : Optional.of(ofCall(reads, method, words, second));
            case "actuator" -> ofOperations(reads, words.size(), second);
            default -> Optional.empty();
        };
    }

    /** Who watches how the server does need not be able to change anything. */
    private static Optional<KeyScope> ofOperations(boolean reads, int words, String second) {
        if (reads && words <= 3 && second.equals("health")) {
            return Optional.empty();
        }
        return Optional.of(reads && words == 2 && second.equals("prometheus") ? KeyScope.READ : KeyScope.ADMIN);
    }

    private static KeyScope ofCall(boolean reads, String method, List<String> words, String second) {
        if (List.of("search", "facets", "embeddings").contains(second)) {
            return KeyScope.SEARCH;
        }
        if (reads) {
            return words.size() == 4 && words.get(3).equals("similar") ? KeyScope.SEARCH : KeyScope.READ;
        }
        boolean sends = method.equals("POST") && second.equals("images");
        boolean known = words.size() == 2 || words.size() == 3 && words.get(2).equals("known");
        return sends && known ? KeyScope.UPLOAD : KeyScope.ADMIN;
    }
}
