package io.intellisense.cli;

import io.intellisense.cli.remote.UnreachableException;
import io.intellisense.cli.upload.IgnoreRules;
import io.intellisense.cli.upload.Upload;
import io.intellisense.cli.upload.UploadOptions;
import io.intellisense.cli.upload.UploadSummary;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.UserError;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense upload}: brings files into a running system, each once, and accounts for every one. */
@Command(
        name = "upload",
        description = "Uploads folders of images to a running system. What it has already is not sent again.",
        mixinStandardHelpOptions = true)
final class UploadCommand implements Callable<Integer> {

    private static final int FAILURES_SHOWN = 20;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders or image files.")
    private List<Path> paths;

    @Mixin
    private UrlOption url;

    @Option(
            names = "--ignore",
            paramLabel = "GLOB",
            description =
                    "Leave out files and folders of this name, or with a slash in it this path below PATH, such as"
                            + " '*.gif' or 'raw/**'; may be repeated.")
    private List<String> ignore = List.of();

    @Option(names = "--hidden", description = "Also upload what has a name that begins with a dot.")
    private boolean hidden;

    @Option(names = "--dry-run", description = "Only tell what would be sent.")
    private boolean dryRun;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "4",
            description = "Files that are sent at the same time, 1 to 64 (default: ${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(names = "--watch", description = "Then go on with what appears in the folders, until Ctrl-C.")
    private boolean watch;

    @Option(names = "--wait", description = "Return when everything sent is searchable or rejected.")
    private boolean wait;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to try again when the system is lost on the way (default: ${DEFAULT-VALUE}).")
    private int patienceSeconds;

    @Option(names = "--no-cache", description = "Read all files again, also those that were hashed by an earlier run.")
    private boolean noCache;

    @Option(names = "--json", description = "Print one JSON object with the account as the last line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** Set once, by whoever tells the end first: the command, or Ctrl-C. */
    private boolean told;

    @Override
    public Integer call() throws InterruptedException {
        try (Upload upload = new Upload(url.system(), options());
                Running running = new Running()) {
            running.add(() -> tellEnd(upload, "interrupted", "Ctrl-C came first; the same command continues."));
            try (ProgressDisplay display = new ProgressDisplay("Uploading", () -> Progress.of(upload.progress()))) {
                if (watch) {
                    upload.watch(this::tellNews);
                } else {
                    upload.run();
                }
            } catch (UnreachableException e) {
                tellEnd(upload, "unreachable", e.getMessage());
                throw e;
            }
            UploadSummary summary = tellEnd(upload, "internal", "Nobody has dealt with it.");
            return summary.failures().isEmpty() ? ExitCode.OK : ExitCode.REJECTS;
        }
    }

    private UploadOptions options() {
        if (watch && (wait || dryRun)) {
            throw new UserError("--watch never ends, so it goes neither with --wait nor with --dry-run.");
        }
        if (concurrency < 1 || concurrency > 64) {
            throw new UserError("--concurrency is 1 to 64, but was: " + concurrency + ".");
        }
        if (patienceSeconds < 0) {
            throw new UserError("--patience is a number of seconds, but was: " + patienceSeconds + ".");
        }
        return new UploadOptions(
                paths,
                new IgnoreRules(ignore, hidden),
                concurrency,
                Duration.ofSeconds(patienceSeconds),
                noCache ? null : CacheFolder.file("upload-hashes.txt"),
                dryRun,
                wait);
    }

    private synchronized UploadSummary tellEnd(Upload upload, String reasonOfOpen, String message) {
        upload.giveUp(reasonOfOpen, message);
        UploadSummary summary = upload.summary();
        if (!told && summary.found() > 0) {
            told = true;
            tell(summary);
        }
        return summary;
    }

    private void tell(UploadSummary summary) {
        PrintWriter err = spec.commandLine().getErr();
        summary.failures().stream()
                .limit(FAILURES_SHOWN)
                .forEach(failure -> err.println(failure.file() + ": " + failure.reason() + ": " + failure.message()));
        if (summary.failures().size() > FAILURES_SHOWN) {
            err.println((summary.failures().size() - FAILURES_SHOWN) + " more; --json names them all");
        }
        err.flush();
        print(json ? Json.line(summary) : summary.text());
    }

    private void tellNews(UploadSummary summary) {
        if (!json) {
            print(summary.text());
        }
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
