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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists the files below one root in a fixed order: by name within a folder, depth first. So the last path returned is all there is
 * to know in order to go on later.
 *
 * <p>What is left out, {@link ListingRules} say, and {@link IgnoreFile}s below the root. Links to folders are not followed, except
 * where the root itself is one, or where that is asked for; then a link to a folder that the walk is in is passed over, so it never
 * runs in circles. A folder that cannot be listed is returned as if it were a file: whoever tries to read it says why.
 */
final class FolderWalk {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWalk.class);

    /**
     * A folder that is being listed; only names are kept, for folders may hold a million of them.
     *
     * @param key which folder it is, by whatever path; null where links are not followed
     * @param ignored what is not wanted in it; null where there is no such thing
     */
    private record Level(Path folder, Object key, IgnoreFile ignored, Iterator<Path> names) {}

    private final Path root;
    private final Selection selection;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long linksPassed;

    /**
     * @param root a folder, or a single file
     * @param after the last path that an earlier walk returned; null to begin at the beginning
     */
    FolderWalk(Path root, Path after, Selection selection) {
        this.root = root;
        this.selection = selection;
        if (after == null) {
            levels.push(new Level(null, null, null, List.of(root).iterator()));
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
            Kind kind = kindOf(path);
            if (leavesOut(level, path, kind)) {
                continue;
            }
            switch (kind) {
                case FILE -> {
                    return path;
                }
                case FOLDER -> {
                    if (!enter(path)) {
                        return path;
                    }
                }
                case LINK_TO_FOLDER -> {
                    linksPassed++;
                    LOG.info("{} links to a folder and is not followed", path);
                }
            }
        }
        return null;
    }

    /** Links to folders that were not followed so far. */
    long linksPassed() {
        return linksPassed;
    }

    private boolean leavesOut(Level level, Path path, Kind kind) {
        return level.folder() != null
                && (selection.excludes(root, path)
                        || level.ignored() != null && level.ignored().ignores(path, kind != Kind.FILE));
    }

    /** Opens only the folders along the path, each behind the path's own name. */
    private void resume(Path folder, Path after) {
        List<Path> names = namesIn(folder);
        if (names == null) {
            return;
        }
        Path passed = after.getName(0);
        push(folder, names.stream().filter(name -> name.compareTo(passed) > 0).toList());
        Path child = folder.resolve(passed);
        if (after.getNameCount() > 1 && kindOf(child) == Kind.FOLDER) {
            resume(child, after.subpath(1, after.getNameCount()));
        }
    }

    private boolean enter(Path folder) {
        List<Path> names = namesIn(folder);
        if (names == null) {
            return false;
        }
        push(folder, names);
        return true;
    }

    private void push(Path folder, List<Path> names) {
        IgnoreFile above = levels.isEmpty() ? null : levels.peek().ignored();
        levels.push(new Level(folder, keyOf(folder), IgnoreFile.in(folder, above), names.iterator()));
    }

    private Object keyOf(Path folder) {
        return selection.followsLinks() ? FolderKey.of(folder) : null;
    }

    /** Sorted; null where the folder cannot be listed. */
    private List<Path> namesIn(Path folder) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> children =
                Files.newDirectoryStream(folder, child -> selection.takesName(child.getFileName()))) {
            children.forEach(child -> names.add(child.getFileName()));
        } catch (IOException | DirectoryIteratorException e) {
            return null;
        }
        Collections.sort(names);
        return names;
    }

    private enum Kind {
        FILE,
        FOLDER,
        LINK_TO_FOLDER
    }

    private Kind kindOf(Path path) {
        try {
            BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (own.isSymbolicLink() && Files.isDirectory(path)) {
                return path.equals(root) || selection.followsLinks() && !isWithin(path)
                        ? Kind.FOLDER
                        : Kind.LINK_TO_FOLDER;
            }
            return own.isDirectory() ? Kind.FOLDER : Kind.FILE;
        } catch (IOException e) {
            // Gone since it was listed: the reader finds that out, and tells.
            return Kind.FILE;
        }
    }

    /** Whether the walk is in this very folder now, by another path. */
    private boolean isWithin(Path folder) {
        Object key = FolderKey.of(folder);
        return levels.stream().anyMatch(level -> key.equals(level.key()));
    }
}
