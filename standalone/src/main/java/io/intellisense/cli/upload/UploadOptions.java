package io.intellisense.cli.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to upload, and how.
 *
 * @param paths folders and files
 * @param concurrency files that are sent at the same time
 * @param patience how long the system may be away
 * @param untilSearchable whether to wait until everything sent is searchable or rejected
 * @param hashCache a file that keeps hashes from run to run; null for none
 */
public record UploadOptions(
        List<Path> paths,
        IgnoreRules ignore,
        int concurrency,
        Duration patience,
        Path hashCache,
        boolean dryRun,
        boolean untilSearchable) {

    public UploadOptions {
        paths = List.copyOf(paths);
        if (concurrency < 1 || concurrency > 64) {
            throw new IllegalArgumentException("--concurrency is 1 to 64, but was: " + concurrency);
        }
    }
}
