package io.intellisense.flink.backfill;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks what a backfill is to read, before anything is started. */
final class SourceFolders {

    private SourceFolders() {}

    /**
     * The URIs of the sources, each once and none within another, in the order they were given.
     *
     * @throws BackfillFailedException where one does not exist or may not be read
     */
    static List<String> checked(List<Path> sources) {
        List<Path> absolute = sources.stream()
                .map(source -> source.toAbsolutePath().normalize())
                .distinct()
                .toList();
        absolute.forEach(SourceFolders::check);
        return absolute.stream()
                .filter(source ->
                        absolute.stream().noneMatch(other -> !other.equals(source) && source.startsWith(other)))
                .map(source -> source.toUri().toString())
                .toList();
    }

    private static void check(Path source) {
        if (!Files.exists(source)) {
            throw new BackfillFailedException("There is no folder or file " + source + "; check the path.", null);
        }
        if (!Files.isReadable(source)) {
            throw new BackfillFailedException(source + " may not be read; check its permissions.", null);
        }
        if (Files.isDirectory(source)) {
            checkFolder(source);
        }
    }

    private static boolean isVisible(Path path) {
        return !path.getFileName().toString().startsWith(".");
    }

    private static void checkFolder(Path folder) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, SourceFolders::isVisible)) {
            if (!children.iterator().hasNext()) {
                throw new BackfillFailedException(
                        "The folder " + folder + " is empty; name a folder with pictures in it.", null);
            }
        } catch (IOException e) {
            throw new BackfillFailedException("The folder " + folder + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
