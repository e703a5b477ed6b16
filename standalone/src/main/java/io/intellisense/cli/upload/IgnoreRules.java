package io.intellisense.cli.upload;

import io.intellisense.standalone.UserError;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Which files and folders are no business of an upload, by their names. */
public final class IgnoreRules {

    /** What cameras, desktops, network drives and half-done downloads leave between the pictures. */
    public static final List<String> USUAL = List.of(
            "Thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "@eaDir",
            "#recycle",
            "$RECYCLE.BIN",
            "System Volume Information",
            "lost+found",
            "__MACOSX",
            "*~",
            "*.tmp",
            "*.part",
            "*.crdownload");

    private final List<PathMatcher> names = new ArrayList<>();
    private final List<PathMatcher> paths = new ArrayList<>();
    private final boolean hidden;

    /**
     * @param globs of names, or, with a slash in them, of paths below the folder that is uploaded
     * @param hidden whether names that begin with a dot are wanted
     * @throws UserError where a glob makes no sense
     */
    public IgnoreRules(List<String> globs, boolean hidden) {
        this.hidden = hidden;
        USUAL.forEach(glob -> names.add(matcher(glob)));
        for (String glob : globs) {
            (glob.contains("/") ? paths : names).add(matcher(glob.replaceAll("^/+|/+$", "")));
        }
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new UserError("--ignore takes a glob such as '*.gif' or 'raw/**', but was: " + glob + ".", e);
        }
    }

    /** What was asked for by name is never ignored. */
    boolean ignores(Path root, Path path) {
        if (path.equals(root)) {
            return false;
        }
        Path name = path.getFileName();
        Path below = root.relativize(path);
        return !hidden && name.toString().startsWith(".")
                || names.stream().anyMatch(matcher -> matcher.matches(name))
                || paths.stream().anyMatch(matcher -> matcher.matches(below));
    }

    /** Whether the path, or a folder between it and the root, is ignored. */
    boolean ignoresOnTheWay(Path root, Path path) {
        for (Path each = path; each != null && !each.equals(root); each = each.getParent()) {
            if (ignores(root, each)) {
                return true;
            }
        }
        return false;
    }
}
