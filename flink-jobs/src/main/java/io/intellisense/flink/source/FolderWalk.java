package io.intellisense.flink.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Lists the files below one root in a fixed order: by name within a folder, depth first. So the last path returned is all there is
 * to know in order to go on later.
 *
 * <p>Names that begin with a dot are left out. Links to folders are not followed, except where the root itself is one, so a walk
 * never runs in circles. A folder that cannot be listed is returned as if it were a file: whoever tries to read it says why.
 */
final class FolderWalk {

    /** The folder that is being listed last; only names are kept, for folders may hold a million of them. */
    private record Level(Path folder, Iterator<Path> names) {}

    private final Deque<Level> levels = new ArrayDeque<>();

    /**
     * @param root a folder, or a single file
     * @param after the last path that an earlier walk returned; null to begin at the beginning
     */
    FolderWalk(Path root, Path after) {
        if (after == null) {
            levels.push(new Level(null, List.of(root).iterator()));
        } else if (!after.equals(root)) {
            resume(root, root.relativize(after));
        }
    }

    /** The next path; null at the end. */
    Path next() {
        while (!levels.isEmpty()) {
            Level level = levels.peek();
            if (!level.names().hasNext()) {
                levels.pop();
                continue;
            }
            Path name = level.names().next();
            Path path = level.folder() == null ? name : level.folder().resolve(name);
            switch (kindOf(path, level.folder() == null)) {
                case FILE -> {
                    return path;
                }
                case FOLDER -> {
                    if (!enter(path)) {
                        return path;
                    }
                }
                case LINK_TO_FOLDER -> {}
            }
        }
        return null;
    }

    /** Opens only the folders along the path, each behind the path's own name. */
    private void resume(Path folder, Path after) {
        List<Path> names = namesIn(folder);
        if (names == null) {
            return;
        }
        Path passed = after.getName(0);
        List<Path> left =
                names.stream().filter(name -> name.compareTo(passed) > 0).toList();
        levels.push(new Level(folder, left.iterator()));
        Path child = folder.resolve(passed);
        if (after.getNameCount() > 1 && kindOf(child, false) == Kind.FOLDER) {
            resume(child, after.subpath(1, after.getNameCount()));
        }
    }

    private boolean enter(Path folder) {
        List<Path> names = namesIn(folder);
        if (names == null) {
            return false;
        }
        levels.push(new Level(folder, names.iterator()));
        return true;
    }

    /** Sorted; null where the folder cannot be listed. */
    private static List<Path> namesIn(Path folder) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, child -> !isHidden(child))) {
            children.forEach(child -> names.add(child.getFileName()));
        } catch (IOException | DirectoryIteratorException e) {
            return null;
        }
        Collections.sort(names);
        return names;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private enum Kind {
        FILE,
        FOLDER,
        LINK_TO_FOLDER
    }

    private static Kind kindOf(Path path, boolean isRoot) {
        try {
            BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (own.isSymbolicLink() && Files.isDirectory(path)) {
                return isRoot ? Kind.FOLDER : Kind.LINK_TO_FOLDER;
            }
            return own.isDirectory() ? Kind.FOLDER : Kind.FILE;
        } catch (IOException e) {
            // Gone since it was listed: the reader finds that out, and tells.
            return Kind.FILE;
        }
    }
}
