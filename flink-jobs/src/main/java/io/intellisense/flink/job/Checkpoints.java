package io.intellisense.flink.job;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoints that interrupted runs left behind: {@code <folder>/<job>/chk-<number>/_metadata}. */
public record Checkpoints(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final String METADATA = "_metadata";

    /** The newest checkpoint that is whole. */
    public Optional<Path> newest() {
        return complete().stream().filter(Checkpoints::isReadable).findFirst();
    }

    /** Newest first. */
    private List<Path> complete() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(folder, 3, (path, facts) -> path.endsWith(METADATA))) {
            return files.map(Path::getParent)
                    .sorted(Comparator.comparing(Checkpoints::written).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The checkpoints in {} cannot be listed; the job starts afresh", folder, e);
            return List.of();
        }
    }

    private static long written(Path checkpoint) {
        return checkpoint.resolve(METADATA).toFile().lastModified();
    }

    /** A machine that lost power may have kept only half of a file. */
    private static boolean isReadable(Path checkpoint) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(checkpoint.resolve(METADATA)))) {
            org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(
                    in, Checkpoints.class.getClassLoader(), checkpoint.toString());
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The checkpoint {} is broken and left out", checkpoint, e);
            return false;
        }
    }

    public void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
