package io.intellisense.api.limits;

import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;

/**
 * Which requests count against an allowance: those that make the model, the index or a person's library work. A page asks for its
 * pictures, and a folder's upload for its files, by the hundred; those have limits of their own.
 */
public final class CountedCall {

    private static final Set<String> OF_ONE_PICTURE = Set.of("thumbnail", "status");

    private CountedCall() {}

    /** @param path as the framework cuts it to find who answers */
    public static boolean is(String method, PathContainer path) {
        List<String> words = path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                .toList();
        if (words.isEmpty() || !words.get(0).equals("api")) {
            return false;
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return !(reads ? isCheap(words) : method.equals("POST") && isUpload(words));
    }

    private static boolean isCheap(List<String> words) {
        return words.equals(List.of("api", "status"))
                || isOfImages(words, 3)
                || isOfImages(words, 4) && OF_ONE_PICTURE.contains(words.get(3));
    }

    private static boolean isUpload(List<String> words) {
        return isOfImages(words, 2) || isOfImages(words, 3) && words.get(2).equals("known");
    }

    private static boolean isOfImages(List<String> words, int length) {
        return words.size() == length && words.get(1).equals("images");
    }
}
