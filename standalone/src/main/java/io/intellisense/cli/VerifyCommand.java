package io.intellisense.cli;

import io.intellisense.cli.verify.Removed;
import io.intellisense.cli.verify.Verification;
import io.intellisense.cli.verify.VerifySummary;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.VectorIndex;
import io.intellisense.standalone.BackfillReport;
import io.intellisense.standalone.BackfillSummary;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.Sources;
import io.intellisense.standalone.UserError;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense verify}: whether the index and the files agree. */
@Command(
        name = "verify",
        description = "Finds images of the index whose files are gone, and files that the index does not know.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "Folders, image files, tars of images, or lists of them (.txt, .csv, .jsonl) to look for in the index"
                            + " (default: the folders of the last backfill, and the store of uploaded images).")
    private List<String> sources = List.of();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "A list of images, whatever its name: a path or URI a line, unless it ends in .csv or .jsonl;"
                    + " may be repeated.")
    private List<Path> manifests = List.of();

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

    @Option(
            names = "--repair",
            description = "Index what the index does not know, and take from it what lies no longer in the sources; no"
                    + " file is touched.")
    private boolean repair;

    @Option(
            names = "--even-if-all-gone",
            description = "Repair also sources of which nothing is left. Not for disks that are not mounted!")
    private boolean evenIfAllGone;

    @Option(names = "--json", description = "Print one JSON object as the last line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = data.open();
        try (Running running = new Running()) {
            IndexAddress address = index.open(folder, running);
            CollectionSpec collection = VectorIndex.current(address)
                    .orElseThrow(() -> new UserError("There is no index yet; make one with 'backfill' or 'up'."));
            VectorIndex images = running.add(VectorIndex.open(address, collection));
            Sources checked = sourcesIn(folder);
            Verification verification = new Verification(images, folder, checked, evenIfAllGone);
            VerifySummary summary = verification.check();
            if (repair && !summary.well()) {
                if (summary.hasFilesToIndex()) {
                    index(verification.filesToIndex(), address, folder, running);
                }
                summary = repaired(verification, summary);
            }
            say(json ? Json.line(summary) : summary.text());
            return summary.well() ? ExitCode.OK : ExitCode.AMISS;
        }
    }

    /** The sources that were named; else those of the last backfill, by its rules, and what was uploaded. */
    private Sources sourcesIn(DataFolder folder) {
        if (!sources.isEmpty() || !manifests.isEmpty()) {
            return ofThisMachine(Sources.typed(sources, manifests, listing.rules()));
        }
        List<Path> usual = new ArrayList<>();
        Optional<BackfillReport> last = BackfillReport.lastOfFolders(folder);
        last.ifPresent(report -> report.sources().stream()
                .filter(VerifyCommand::isOfThisMachine)
                .forEach(source -> usual.add(Path.of(URI.create(source)))));
        if (Files.isDirectory(folder.images())) {
            usual.add(folder.images());
        }
        if (usual.isEmpty()) {
            throw new UserError("Name the folders of this machine that were indexed: verify SOURCE...");
        }
        return Sources.of(
                usual, last.map(BackfillReport::rules).orElse(listing.rules()).ofAnyAge());
    }

    private static Sources ofThisMachine(Sources named) {
        if (!named.remotes().isEmpty()) {
            throw new UserError("verify looks at files of this machine only, which those of "
                    + named.remotes().get(0) + " are not; name folders, or nothing.");
        }
        return named;
    }

    private void index(Sources list, IndexAddress address, DataFolder folder, Running running)
            throws InterruptedException {
        model.follow(address);
        running.add(indexing.settle(model, folder));
        BackfillSummary summary =
                IndexingRun.run(indexing.of(list, model, address, null, folder), folder, running, begun -> {});
        tell(summary.text());
    }

    /** And not of another file system. */
    private static boolean isOfThisMachine(String source) {
        return source.startsWith("file:");
    }

    private VerifySummary repaired(Verification verification, VerifySummary found) {
        found.sourcesGone()
                .forEach(source -> tell("Nothing of " + source + " is removed, for nothing of it is there: mount it,"
                        + " or say --even-if-all-gone where it is gone for good."));
        Removed removed = verification.removeDead(found);
        tell(String.format(
                Locale.ROOT,
                "Removed %,d images without a file, and %,d places in all.",
                removed.points(),
                removed.places()));
        return verification.check();
    }

    private void tell(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }

    private void say(String answer) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(answer);
        out.flush();
    }
}
