package io.intellisense.flink.source;

import io.intellisense.domain.ImageLocation;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.storage.RemoteFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Looks over what a job would read, by names and sizes: no image is opened. */
public final class Survey {

    private static final int AT_ONCE = 1_000;

    /**
     * What there is.
     *
     * @param files all that would be seen, those that would be refused unread among them
     * @param byExtension files by the last part of their names, in lower case; empty where there is none
     * @param refused of the files, those that are known to be no images already
     * @param linksPassed links to folders that are not followed
     */
    public record Totals(long files, long bytes, Map<String, Long> byExtension, long refused, long linksPassed) {}

    private Survey() {}

    /**
     * How many files there are. Stops soon after {@code enough}, and says that.
     *
     * @param roots as a {@link FolderSource} takes them
     */
    public static long count(List<String> roots, ListingRules rules, long enough) {
        long files = 0;
        try (RootsWalk walk = new RootsWalk(WalkPosition.before(roots), rules.at(Instant.now()))) {
            while (files < enough) {
                FileBatch batch =
                        walk.list((int) Math.min(AT_ONCE, enough - files)).batch();
                if (batch == null) {
                    return files;
                }
                files += batch.images().size();
            }
        }
        return enough;
    }

    /** @param roots as a {@link FolderSource} takes them */
    public static Totals of(List<String> roots, ListingRules rules) {
        long files = 0;
        long bytes = 0;
        long refused = 0;
        Map<String, Long> byExtension = new TreeMap<>();
        try (RootsWalk walk = new RootsWalk(WalkPosition.before(roots), rules.at(Instant.now()))) {
            for (FileBatch batch = walk.list(AT_ONCE).batch();
                    batch != null;
                    batch = walk.list(AT_ONCE).batch()) {
                for (ImageRef image : batch.images()) {
                    files++;
                    if (image.refusal() == null) {
                        ImageLocation location = ImageLocation.parse(image.uri());
                        bytes += sizeOf(location);
                        byExtension.merge(extensionOf(location.fileName()), 1L, Long::sum);
                    } else {
                        refused++;
                    }
                }
            }
            return new Totals(files, bytes, byExtension, refused, walk.linksPassed());
        }
    }

    /** What cannot be asked counts as nothing: the job says why. */
    private static long sizeOf(ImageLocation location) {
        if (!location.isWhole()) {
            return location.part().length();
        }
        try {
            if (RemoteFiles.isRemote(location.file())) {
                return RemoteFiles.status(location.file()).getLen();
            }
            Path file = Path.of(URI.create(location.file()));
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
