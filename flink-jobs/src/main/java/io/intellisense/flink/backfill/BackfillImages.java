package io.intellisense.flink.backfill;

import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.access.JobOptions;
import io.intellisense.flink.source.ListingRules;
import io.intellisense.flink.storage.RemoteFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backfill for a Flink cluster: {@code flink run -c io.intellisense.flink.backfill.BackfillImages flink-jobs.jar ...}. It waits for the
 * end and prints the account. Run again after whatever has stopped it, it goes on where it was.
 */
@Command(name = "backfill-images", description = "Indexes images of folders, tars and lists, on a Flink cluster.")
public final class BackfillImages {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "Folders, image files, tars of images, or lists of them, at the same path on every worker; URIs,"
                            + " where Flink has a file system for them.")
    private List<String> sources;

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Leave out such files and folders; may be repeated.")
    private List<String> excludes = List.of();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            required = true,
            description =
                    "A folder of this backfill's own that all workers reach at this path: checkpoints and rejects.")
    private Path work;

    @Mixin
    private JobOptions common;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "After a crash at most so much is embedded again (default: ${DEFAULT-VALUE}).")
    private int checkpointSeconds;

    @Option(
            names = "--bulk",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, on or off: build the search graph only at the end (default: ${DEFAULT-VALUE}).")
    private BulkMode bulk;

    /**
     * @throws CommandLine.ParameterException with a sentence that says which option is wrong
     * @throws BackfillFailedException with a sentence that says what stopped it
     */
    public static void main(String[] arguments) throws InterruptedException {
        BackfillImages job = new BackfillImages();
        new CommandLine(job).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        job.run();
    }

    private void run() throws InterruptedException {
        try (Backfill backfill = Backfill.startOnCluster(options(), common.gpus())) {
            // Whoever interrupts this program means the job, which would go on otherwise.
            Thread stop = new Thread(backfill::close, "stop-backfill");
            Runtime.getRuntime().addShutdownHook(stop);
            System.out.println(account(backfill.await()));
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    /** One JSON object; {@code seen} is the sum of the others. */
    static String account(BackfillProgress end) {
        return JsonMapper.shared()
                .writeValueAsString(new Account(end.seen(), end.indexed(), end.alreadyThere(), end.rejectedByLabel()));
    }

    private record Account(long seen, long indexed, long alreadyThere, Map<String, Long> rejected) {}

    private BackfillOptions options() {
        return new BackfillOptions(
                sources.stream()
                        .filter(source -> !RemoteFiles.isTyped(source))
                        .map(Path::of)
                        .toList(),
                List.of(),
                sources.stream().filter(RemoteFiles::isTyped).toList(),
                new ListingRules(excludes, false, false, null),
                common.model(),
                common.clip(),
                common.index(),
                ImageLimits.DEFAULT,
                work,
                common.parallelism(),
                common.batchSize(),
                Duration.ofMillis(200),
                Duration.ofSeconds(checkpointSeconds),
                common.zone(),
                bulk,
                null);
    }
}
