package io.intellisense.flink.backfill;

import io.intellisense.flink.job.Checkpoints;
import io.intellisense.flink.job.FolderLock;
import io.intellisense.flink.reject.RejectReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder that a backfill keeps its memory in. One backfill at a time owns it. */
final class WorkFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final FolderLock lock;

    private WorkFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws BackfillFailedException where another backfill is at work in the folder, or it cannot be written to */
    static WorkFolder open(Path folder) {
        try {
            return new WorkFolder(
                    folder,
                    FolderLock.take(folder)
                            .orElseThrow(() -> new BackfillFailedException(
                                    "Another backfill is at work in " + folder + "; wait for its end or stop it.",
                                    null)));
        } catch (IOException e) {
            throw new BackfillFailedException(
                    "The work folder " + folder + " cannot be written to; check its permissions and the disk's space.",
                    e);
        }
    }

    Path rejects() {
        return RejectReport.in(folder);
    }

    Checkpoints checkpoints() {
        return new Checkpoints(folder.resolve("checkpoints"));
    }

    RateCurve rateCurve() {
        return new RateCurve(folder.resolve("curve.jsonl"));
    }

    /**
     * Takes up the same work where it was interrupted, or remembers that this new work has begun.
     *
     * @return what is remembered now: the earlier record where there is one
     */
    BackfillRecord takeUp(BackfillRecord work) {
        Optional<BackfillRecord> earlier = remembered().filter(work::isSameWorkAs);
        if (earlier.isPresent()) {
            BackfillRecord continued = earlier.get().continued();
            remember(continued);
            return continued;
        }
        deleteCheckpoints();
        rateCurve().begin();
        remember(work);
        return work;
    }

    /** The work is done: the next backfill in this folder begins afresh. */
    void forget() {
        try {
            Files.deleteIfExists(record());
        } catch (IOException e) {
            LOG.warn(
                    "Could not delete {}; the next backfill of the same folders will count this one's images as its own",
                    record(),
                    e);
        }
        deleteCheckpoints();
    }

    private Optional<BackfillRecord> remembered() {
        try {
            return Optional.of(JSON.readValue(Files.readString(record()), BackfillRecord.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be understood; the backfill starts afresh", record(), e);
            return Optional.empty();
        }
    }

    private void remember(BackfillRecord work) {
        try {
            Path draft = folder.resolve("backfill.json.new");
            Files.writeString(draft, JSON.writeValueAsString(work));
            Files.move(draft, record(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BackfillFailedException(
                    "The work folder " + folder + " cannot be written to; check its permissions and the disk's space.",
                    e);
        }
    }

    private void deleteCheckpoints() {
        try {
            checkpoints().delete();
        } catch (IOException e) {
            throw new BackfillFailedException(
                    "Old checkpoints in " + folder + " cannot be deleted; delete them by hand.", e);
        }
    }

    private Path record() {
        return recordIn(folder);
    }

    private static Path recordIn(Path folder) {
        return folder.resolve("backfill.json");
    }

    /** Whether a backfill is under way in the folder, or was interrupted. */
    static boolean isUnfinished(Path folder) {
        return Files.exists(recordIn(folder));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("Could not release {}", folder, e);
        }
    }
}
