package io.intellisense.flink.backfill;

import io.intellisense.flink.manifest.Entries;
import io.intellisense.flink.manifest.Manifest;
import io.intellisense.flink.manifest.ManifestFormat;
import io.intellisense.flink.source.ListingRules;
import io.intellisense.flink.storage.RemoteFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks what a backfill is to read, before anything is started. */
public final class SourceFolders {

    private SourceFolders() {}

    /**
     * The URIs of the sources, each once and none within another, in the order they were given. A file whose name ends like a
     * manifest's is one.
     *
     * @param manifests files that are manifests whatever their names; text, where those say nothing
     * @param remotes URIs of folders and files of other file systems
     * @throws BackfillFailedException where one does not exist or may not be read
     */
    public static List<String> checked(
            List<Path> sources, List<Path> manifests, List<String> remotes, ListingRules rules) {
        List<Path> absolute = absolute(sources);
        List<Path> lists = Stream.concat(
                        absolute.stream().filter(SourceFolders::isManifest), absolute(manifests).stream())
                .distinct()
                .toList();
        List<Path> others =
                absolute.stream().filter(source -> !lists.contains(source)).toList();
        others.forEach(source -> check(source, rules));
        Stream<String> local = Stream.concat(
                others.stream()
                        .filter(source ->
                                others.stream().noneMatch(other -> !other.equals(source) && source.startsWith(other)))
                        .map(source -> source.toUri().toString()),
                lists.stream().map(SourceFolders::manifest));
        return Stream.concat(local, remotes.stream().distinct().map(SourceFolders::remote))
                .toList();
    }

    private static String remote(String uri) {
        try {
            RemoteFiles.status(uri);
            return RemoteFiles.uri(RemoteFiles.path(uri));
        } catch (FileNotFoundException e) {
            throw new BackfillFailedException("There is no folder or file " + uri + "; check the URI.", null);
        } catch (IOException e) {
            throw new BackfillFailedException(uri + " cannot be read: " + e.getMessage() + ".", null);
        }
    }

    private static List<Path> absolute(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** Whether it is one by its name. */
    public static boolean isManifest(Path source) {
        return Files.isRegularFile(source)
                && ManifestFormat.ofName(source.getFileName().toString()).isPresent();
    }

    /** Read up to its first entry: what is no manifest at all is found out here. */
    private static String manifest(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackfillFailedException("There is no manifest " + file + "; check the path.", null);
        }
        Manifest manifest = new Manifest(
                file.toUri().toString(),
                ManifestFormat.ofName(file.getFileName().toString()).orElse(ManifestFormat.TEXT));
        try (Entries entries = manifest.open()) {
            if (entries.next() == null) {
                throw new BackfillFailedException(
                        "The manifest " + file + " names nothing; name a picture a line.", null);
            }
        } catch (IOException e) {
            throw new BackfillFailedException("The manifest " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
        return manifest.source();
    }

    private static void check(Path source, ListingRules rules) {
        if (!Files.exists(source)) {
            throw new BackfillFailedException("There is no folder or file " + source + "; check the path.", null);
        }
        if (!Files.isReadable(source)) {
            throw new BackfillFailedException(source + " may not be read; check its permissions.", null);
        }
        if (Files.isDirectory(source)) {
            checkFolder(source, rules);
        }
    }

    private static boolean isVisible(Path path) {
        return !path.getFileName().toString().startsWith(".");
    }

    private static void checkFolder(Path folder, ListingRules rules) {
        try (DirectoryStream<Path> children =
                Files.newDirectoryStream(folder, child -> rules.hidden() || isVisible(child))) {
            if (!children.iterator().hasNext()) {
                throw new BackfillFailedException(
                        "The folder " + folder + " is empty; name a folder with pictures in it.", null);
            }
        } catch (IOException e) {
            throw new BackfillFailedException("The folder " + folder + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
