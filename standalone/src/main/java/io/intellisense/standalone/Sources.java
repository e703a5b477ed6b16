package io.intellisense.standalone;

import io.intellisense.flink.backfill.BackfillFailedException;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.backfill.SourceFolders;
import io.intellisense.flink.source.ListingRules;
import io.intellisense.flink.source.Survey;
import io.intellisense.flink.storage.RemoteFiles;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a backfill is asked to read, looked at before anything is started.
 *
 * @param paths folders, tars, manifests or image files
 * @param manifests files that are manifests whatever their names
 * @param remotes URIs of other file systems
 * @param rules which of the files are wanted
 */
public record Sources(List<Path> paths, List<Path> manifests, List<String> remotes, ListingRules rules) {

    public Sources {
        paths = List.copyOf(paths);
        manifests = List.copyOf(manifests);
        remotes = List.copyOf(remotes);
    }

    public static Sources of(List<Path> paths) {
        return of(paths, ListingRules.DEFAULT);
    }

    public static Sources of(List<Path> paths, ListingRules rules) {
        return new Sources(paths, List.of(), List.of(), rules);
    }

    /** @param sources paths and URIs, as people type them */
    public static Sources typed(List<String> sources, List<Path> manifests, ListingRules rules) {
        List<String> remotes = sources.stream().filter(RemoteFiles::isTyped).toList();
        List<Path> paths = sources.stream()
                .filter(source -> !RemoteFiles.isTyped(source))
                .map(Sources::local)
                .toList();
        return new Sources(paths, manifests, remotes, rules);
    }

    private static Path local(String source) {
        try {
            return source.startsWith("file:/") ? Path.of(URI.create(source)) : Path.of(source);
        } catch (IllegalArgumentException e) {
            throw new UserError("There is no folder or file " + source + ".", e);
        }
    }

    public static Sources of(BackfillOptions options) {
        return new Sources(options.sources(), options.manifests(), options.remotes(), options.rules());
    }

    /** The same with absolute paths, where all can be read and hold something; otherwise one sentence says which does not. */
    public Sources checked() {
        Sources absolute = new Sources(
                paths.stream().map(this::check).toList(),
                manifests.stream().map(Sources::absolute).toList(),
                remotes,
                rules);
        absolute.roots();
        return absolute;
    }

    private Path check(Path source) {
        if (!Files.exists(source)) {
            throw new UserError("There is no folder or file " + source + ".");
        }
        if (!Files.isReadable(source) || Files.isDirectory(source) && !Files.isExecutable(source)) {
            throw new UserError(source + " cannot be read; check its permissions.");
        }
        // That nothing is new is no mistake.
        if (Files.isDirectory(source) && of(List.of(source), rules.ofAnyAge()).isEmpty()) {
            throw new UserError("The folder " + source + " holds no files: there is nothing to index.");
        }
        return absolute(source);
    }

    private boolean isEmpty() {
        return Survey.count(List.of(absolute(paths.get(0)).toUri().toString()), rules, 1) == 0;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** All that is named, each in one way, in this order. */
    public List<String> names() {
        return Stream.concat(
                        Stream.concat(paths.stream(), manifests.stream())
                                .map(path -> absolute(path).toString()),
                        remotes.stream())
                .toList();
    }

    /** The paths that are no manifests; they need not be there. */
    public List<Path> places() {
        return paths.stream().filter(path -> !SourceFolders.isManifest(path)).toList();
    }

    /** Those among the sources that are manifests, as URIs to be listed. */
    public List<String> lists() {
        List<Path> byName = paths.stream().filter(SourceFolders::isManifest).toList();
        return new Sources(byName, manifests, List.of(), rules).roots();
    }

    /** How many files a backfill will see. Stops at {@code enough}. */
    public long count(long enough) {
        return Survey.count(roots(), rules, enough);
    }

    public Survey.Totals survey() {
        return Survey.of(roots(), rules);
    }

    private List<String> roots() {
        try {
            return SourceFolders.checked(paths, manifests, remotes, rules);
        } catch (BackfillFailedException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
