package io.intellisense.flink.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A glob of names, or, with a slash in it, of paths below some folder.
 *
 * @param ofPaths whether it has a slash at its beginning or within
 */
record Glob(PathMatcher matcher, boolean ofPaths) {

    /** @throws java.util.regex.PatternSyntaxException where it makes no sense */
    static Glob of(String glob) {
        String inner = glob.replaceAll("^/+|/+$", "");
        return new Glob(
                FileSystems.getDefault().getPathMatcher("glob:" + inner),
                glob.replaceAll("/+$", "").contains("/"));
    }

    boolean matches(Path folder, Path path) {
        return matcher.matches(ofPaths ? folder.relativize(path) : path.getFileName());
    }
}
