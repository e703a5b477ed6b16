package io.intellisense.standalone;

import io.intellisense.domain.ImageLocation;
import io.intellisense.flink.backfill.Backfill;
import io.intellisense.flink.job.FolderLock;
import io.intellisense.flink.reject.RejectReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What finished backfills of a data folder have refused, to be tried again. A list of it is made once, and is there until all of it
 * was tried: a retry that was killed goes on with the same list.
 */
public final class RejectsToRetry {

    private final DataFolder data;
    private final Path list;

    public RejectsToRetry(DataFolder data) {
        this.data = data;
        this.list = data.root().resolve("retry").resolve("rejected.txt");
    }

    /** The list, as sources of a backfill; empty where nothing was refused. */
    public Optional<Sources> list() {
        return Files.exists(list) || write() ? Optional.of(PlaceList.sources(list)) : Optional.empty();
    }

    private boolean write() {
        Set<String> known = new HashSet<>();
        try (PlaceList places = PlaceList.begin(list)) {
            for (Path work : finished()) {
                RejectReport.read(RejectReport.in(work), line -> {
                    if (isImage(line.uri()) && known.add(line.uri())) {
                        places.add(line.uri());
                    }
                });
            }
            return places.finish();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** After all of it was tried: what was refused once more is in the report of that, and what was not is in none. */
    public void settle() {
        try {
            Set<String> tried = new HashSet<>(Files.readAllLines(list));
            for (Path work : finished()) {
                if (!work.equals(data.backfill(PlaceList.sources(list).names()))) {
                    settle(work, tried);
                }
            }
            Files.delete(list);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whoever is at work there writes a new report anyway. */
    private static void settle(Path work, Set<String> tried) throws IOException {
        try (FolderLock lock = FolderLock.take(work).orElse(null)) {
            if (lock != null) {
                RejectReport.keep(RejectReport.in(work), line -> !tried.contains(line.uri()));
            }
        }
    }

    /** A backfill that is under way, or was interrupted, has not said its last word. */
    private List<Path> finished() throws IOException {
        return data.workFolders().stream()
                .filter(work -> !Backfill.isUnfinished(work))
                .toList();
    }

    /** Not a line of a manifest that made no sense. */
    private static boolean isImage(String uri) {
        try {
            return !ImageLocation.parse(uri).file().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private UserError unreadable(IOException e) {
        return new UserError(
                "The lists of rejected images in " + data.root() + " cannot be read or written (" + e.getMessage()
                        + "); check permissions and the disk's space.",
                e);
    }
}
