package io.intellisense.cli.upload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of every file, counted as it happens. Thread-safe. */
final class Account {

    private final long start = System.nanoTime();
    private final Set<FoundFile> open = new LinkedHashSet<>();
    private final Set<Path> ignored = new LinkedHashSet<>();
    private final Map<String, FoundFile> sent = new LinkedHashMap<>();
    private final List<UploadSummary.Failure> failures = new ArrayList<>();
    private long found;
    private long sentFiles;
    private long alreadyThere;
    private long rejected;
    private long failed;
    private long bytesFound;
    private long bytesSent;
    private long bytesAlreadyThere;
    private long bytesDone;

    synchronized void found(Collection<FoundFile> files) {
        for (FoundFile file : files) {
            open.add(file);
            found++;
            bytesFound += file.bytes();
        }
    }

    synchronized void ignored(Path file) {
        ignored.add(file);
    }

    /** @param id of the image in the system; null where nothing was really sent */
    synchronized void sent(FoundFile file, String id) {
        if (close(file)) {
            sentFiles++;
            bytesSent += file.bytes();
            if (id != null) {
                sent.put(id, file);
            }
        }
    }

    synchronized void alreadyThere(FoundFile file) {
        if (close(file)) {
            alreadyThere++;
            bytesAlreadyThere += file.bytes();
        }
    }

    synchronized void rejected(FoundFile file, String reason, String message) {
        if (close(file)) {
            rejected++;
            failures.add(new UploadSummary.Failure(file.path().toString(), reason, message));
        }
    }

    synchronized void failed(FoundFile file, String reason, String message) {
        if (close(file)) {
            failed++;
            failures.add(new UploadSummary.Failure(file.path().toString(), reason, message));
        }
    }

    private boolean close(FoundFile file) {
        boolean wasOpen = open.remove(file);
        bytesDone += wasOpen ? file.bytes() : 0;
        return wasOpen;
    }

    /** The ids of what was sent, in order. */
    synchronized List<String> sentIds() {
        return List.copyOf(sent.keySet());
    }

    /** What was sent turned out to be no good. */
    synchronized void rejectedLater(String id, String reason, String message) {
        FoundFile file = sent.remove(id);
        sentFiles--;
        rejected++;
        failures.add(new UploadSummary.Failure(file.path().toString(), reason, message));
    }

    /** Files that nobody will deal with any more. */
    synchronized void giveUp(String reason, String message) {
        List.copyOf(open).forEach(file -> failed(file, reason, message));
    }

    synchronized UploadProgress progress() {
        return new UploadProgress(
                found, found - open.size(), bytesFound, bytesDone, sentFiles, alreadyThere, rejected + failed);
    }

    synchronized UploadSummary summary(boolean dryRun) {
        double seconds = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
        return new UploadSummary(
                dryRun,
                found + ignored.size(),
                sentFiles,
                alreadyThere,
                ignored.size(),
                rejected,
                failed,
                bytesFound,
                bytesSent,
                bytesAlreadyThere,
                seconds,
                List.copyOf(failures));
    }
}
