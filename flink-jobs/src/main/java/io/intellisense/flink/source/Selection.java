package io.intellisense.flink.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** {@link ListingRules} at work. */
final class Selection {

    static final Selection DEFAULT = ListingRules.DEFAULT.at(Instant.EPOCH);

    private final List<Glob> excludes;
    private final boolean hidden;
    private final boolean followsLinks;
    private final Instant since;

    /** @param since null for everything, whenever it was changed */
    Selection(ListingRules rules, Instant since) {
        this.excludes = rules.excludes().stream().map(Glob::of).toList();
        this.hidden = rules.hidden();
        this.followsLinks = rules.followLinks();
        this.since = since;
    }

    boolean followsLinks() {
        return followsLinks;
    }

    /** By its name alone. */
    boolean takesName(Path name) {
        String text = name.toString();
        return !text.equals(IgnoreFile.NAME) && (hidden || !text.startsWith("."));
    }

    boolean excludes(Path root, Path path) {
        for (Glob glob : excludes) {
            if (glob.matches(root, path)) {
                return true;
            }
        }
        return false;
    }

    /** Of a tar. */
    boolean takesMember(String name) {
        if (!hidden && TarNames.isHidden(name)) {
            return false;
        }
        try {
            return excludes.isEmpty() || !excludes(Path.of("/"), Path.of("/", name));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    /** Whether the file was changed lately enough, or cannot be asked: then its reader finds out why. */
    boolean isRecent(Path path) {
        try {
            return since == null || !changed(path).isBefore(since);
        } catch (IOException e) {
            return true;
        }
    }

    /** A file that is copied or moved here may keep the time of its last change; the file system knows better, where it tells. */
    private static Instant changed(Path path) throws IOException {
        Instant modified = Files.readAttributes(path, BasicFileAttributes.class)
                .lastModifiedTime()
                .toInstant();
        try {
            Instant changed = ((FileTime) Files.getAttribute(path, "unix:ctime")).toInstant();
            return changed.isAfter(modified) ? changed : modified;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return modified;
        }
    }
}
