package io.intellisense.cli;

import io.intellisense.flink.backfill.Backfill;
import io.intellisense.index.IndexAddress;
import io.intellisense.standalone.BackfillSummary;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.DryRun;
import io.intellisense.standalone.LastRate;
import io.intellisense.standalone.RejectsToRetry;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.Sources;
import io.intellisense.standalone.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense backfill}: indexes what is there, once, and gives an exact account. */
@Command(
        name = "backfill",
        description =
                "Indexes images of folders, tars and lists. Stopped or killed, the same command continues where it was.",
        mixinStandardHelpOptions = true)
final class BackfillCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "Folders, image files, tars of images, or lists of them (.txt, .csv, .jsonl); URIs, where Flink has"
                            + " a file system for them.")
    private List<String> sources = List.of();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "A list of images, whatever its name: a path or URI a line, unless it ends in .csv or .jsonl;"
                    + " may be repeated.")
    private List<Path> manifests = List.of();

    @Option(
            names = "--retry-rejected",
            description = "In place of any SOURCE: what earlier backfills with this data folder have rejected.")
    private boolean retryRejected;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only files that were changed since, such as 2026-01-31T12:00:00Z, 36h or 7d.")
    private String since;

    @Option(names = "--dry-run", description = "Only tell what would be read, and how long it might take.")
    private boolean dryRun;

    @Mixin
    private ListingOptions listing;

    @Mixin
    private DataOption data;

    @Mixin
    private ModelOptions model;

    @Mixin
    private IndexingOptions indexing;

    @Mixin
    private IndexOption index;

    @Mixin
    private LayoutOptions layout;

    @Option(names = "--json", description = "Print one JSON object with the account as the last line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        boolean isNamed = !sources.isEmpty() || !manifests.isEmpty();
        if (isNamed == retryRejected || dryRun && retryRejected) {
            throw new UserError(
                    "Name at least one SOURCE, such as a folder, or a --manifest, or say --retry-rejected alone.");
        }
        if (retryRejected) {
            return retry(data.open());
        }
        Sources checked =
                Sources.typed(sources, manifests, listing.rules(since)).checked();
        return dryRun ? tell(checked) : index(checked, data.open());
    }

    private int tell(Sources checked) {
        DryRun result = DryRun.of(checked.survey(), LastRate.in(new DataFolder(data.folder())));
        spec.commandLine().getOut().println(json ? Json.line(result) : result.text());
        return ExitCode.OK;
    }

    private int retry(DataFolder folder) throws InterruptedException {
        RejectsToRetry rejects = new RejectsToRetry(folder);
        Optional<Sources> list = rejects.list();
        if (list.isEmpty()) {
            spec.commandLine().getErr().println("Nothing is rejected: there is nothing to try again.");
            return ExitCode.OK;
        }
        int exitCode = index(list.get(), folder);
        rejects.settle();
        return exitCode;
    }

    private int index(Sources checked, DataFolder folder) throws InterruptedException {
        try (Running running = new Running()) {
            IndexAddress address = index.open(folder, running);
            model.follow(address);
            running.add(indexing.settle(model, folder));
            AtomicReference<Backfill> backfill = new AtomicReference<>();
            BackfillSummary summary = IndexingRun.run(
                    indexing.of(checked, model, address, layout.orNull(), folder), folder, running, begun -> {
                        backfill.set(begun.backfill());
                        layout.difference(begun.backfill().layout())
                                .ifPresent(spec.commandLine().getErr()::println);
                    });
            GraphWait.untilBuilt(backfill.get()).ifPresent(spec.commandLine().getErr()::println);
            spec.commandLine().getOut().println(json ? Json.line(summary) : summary.text());
            return exitCode(summary);
        }
    }

    private static int exitCode(BackfillSummary summary) {
        if (!summary.addsUp()) {
            return ExitCode.INTERNAL;
        }
        return summary.rejectedTotal() == 0 ? ExitCode.OK : ExitCode.REJECTS;
    }
}
