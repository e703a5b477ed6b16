package io.intellisense.standalone;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Looks at what a backfill is asked to read before anything is started. */
public final class Sources {

    private Sources() {}

    /** Absolute paths of sources that can be read and hold something; otherwise one sentence says which does not. */
    public static List<Path> check(List<Path> sources) {
        return sources.stream().map(Sources::check).toList();
    }

    private static Path check(Path source) {
        if (!Files.exists(source)) {
            throw new UserError("There is no folder or file " + source + ".");
        }
        if (!Files.isReadable(source) || Files.isDirectory(source) && !Files.isExecutable(source)) {
            throw new UserError(source + " cannot be read; check its permissions.");
        }
        if (count(List.of(source), 1) == 0) {
            throw new UserError("The folder " + source + " holds no files: there is nothing to index.");
        }
        return source.toAbsolutePath().normalize();
    }

    /** How many files a backfill of the sources will see: all but hidden ones. Stops at {@code enough}. */
    public static long count(List<Path> sources, long enough) {
        FileCount count = new FileCount(enough);
        try {
            for (Path source : sources) {
                // the root itself may be a link, what lies below is not followed
                Files.walkFileTree(source.toRealPath(), count.from(source.toRealPath()));
            }
        } catch (IOException e) {
            throw new UserError("The files to index cannot be listed: " + e.getMessage() + ".", e);
        }
        return count.files;
    }

    private static final class FileCount extends SimpleFileVisitor<Path> {

        private final long enough;
        private Path root;
        private long files;

        FileCount(long enough) {
            this.enough = enough;
        }

        FileCount from(Path start) {
            root = start;
            return this;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files += isHidden(file) ? 0 : 1;
            return files >= enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return visitFile(file, null); // the job reports it with its reason
        }

        private boolean isHidden(Path path) {
            return !path.equals(root) && path.getFileName().toString().startsWith(".");
        }
    }
}
