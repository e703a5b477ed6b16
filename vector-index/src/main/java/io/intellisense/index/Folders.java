package io.intellisense.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The folders that an image lies in or below, so that "in this folder or below it" is one exact match. */
final class Folders {

    private Folders() {}

    /**
     * {@code file:///a/b/c.jpg} lies in {@code file:///a/b/}, {@code file:///a/} and {@code file:///}. A tar is a folder of what is in
     * it: {@code file:///a/0.tar#...} lies in {@code file:///a/0.tar/}, too.
     */
    static Set<String> above(Collection<String> locations) {
        Set<String> folders = new LinkedHashSet<>();
        for (String location : locations) {
            String uri = placeOf(canonical(location));
            for (int slash = pathStart(uri); slash >= 0; slash = uri.indexOf('/', slash + 1)) {
                folders.add(uri.substring(0, slash + 1));
            }
        }
        return folders;
    }

    /** A folder as {@link #above} spells it: three slashes after {@code file:}, and one at the end. */
    static String of(String folder) {
        String uri = canonical(folder);
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /** {@code java.io.File} writes {@code file:/a}, {@code java.nio.file.Path} {@code file:///a}: the same place. */
    private static String canonical(String uri) {
        return uri.startsWith("file:/") && !uri.startsWith("file://") ? "file://" + uri.substring(5) : uri;
    }

    private static String placeOf(String uri) {
        int fragment = uri.indexOf('#');
        return fragment < 0 ? uri : uri.substring(0, fragment) + "/";
    }

    private static int pathStart(String uri) {
        int authority = uri.indexOf("://");
        return uri.indexOf('/', authority < 0 ? 0 : authority + 3);
    }
}
