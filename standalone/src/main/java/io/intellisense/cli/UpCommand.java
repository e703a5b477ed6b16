package io.intellisense.cli;

import io.intellisense.flink.backfill.BackfillFailedException;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.streaming.Streaming;
import io.intellisense.index.IndexException;
import io.intellisense.pictures.SampleLibrary;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.LiveProgress;
import io.intellisense.standalone.LocalIndex;
import io.intellisense.standalone.LocalRedis;
import io.intellisense.standalone.QueryServer;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.Sources;
import io.intellisense.standalone.UploadServer;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense up}: everything on one machine, in one process: index, indexing, search and the page. */
@Command(
        name = "up",
        description =
                "Runs everything on this machine: indexes the photos and what is uploaded, and answers searches until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final int SAMPLES = 400;
    private static final int SAMPLE_SIDE = 640;

    /** Not the seed of the training: the model has never seen these pictures. */
    private static final long SAMPLE_SEED = 2026;

    @Option(
            names = "--photos",
            paramLabel = "DIR",
            description = "Folder of images to index, or a URI, where Flink has a file system for it; may be repeated"
                    + " (default: sample pictures, drawn on first use).")
    private List<String> photos = List.of();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Of the page and the API (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on, such as 0.0.0.0 for all of this machine's; others than ${DEFAULT-VALUE},"
                            + " the default, need a key ('key create').")
    private String host;

    @Mixin
    private DataOption data;

    @Mixin
    private ModelOptions model;

    @Mixin
    private ListingOptions listing;

    @Mixin
    private IndexingOptions indexing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Sources given = Sources.typed(photos, List.of(), listing.rules()).checked();
        DataFolder folder = data.open();
        QueryServer.checkPort(port);
        Sources sources = photos.isEmpty() ? Sources.of(samples(folder), given.rules()) : given;
        try (Running running = new Running()) {
            LocalIndex index = running.add(LocalIndex.startOrJoin(folder));
            model.follow(index.address());
            LocalRedis redis = running.add(LocalRedis.start(folder));
            running.add(indexing.settle(model, folder));
            BackfillOptions options = indexing.of(sources, model, index.address(), null, folder);
            UploadServer uploads = running.add(UploadServer.start(folder, redis.address(), options.limits()));
            LiveProgress progress = new LiveProgress();
            running.add(QueryServer.start(options, folder, host, port, uploads.url(), progress));
            say("Search at http://localhost:" + port + "  (model " + model.folder() + ", data " + folder.root() + ")");
            running.add(Streaming.start(indexing.streaming(options, redis.address()), folder.stream()));
            index(options, folder, running, progress);
            running.untilStopped();
        }
        return ExitCode.OK;
    }

    /** A backfill that fails leaves search running: what is indexed stays findable. */
    private void index(BackfillOptions options, DataFolder data, Running running, LiveProgress progress)
            throws InterruptedException {
        say("Indexing " + String.join(", ", Sources.of(options).names()));
        try {
            say(IndexingRun.run(options, data, running, begun -> show(begun, progress))
                    .text());
            say("Searching goes on until Ctrl-C.");
        } catch (BackfillFailedException | IndexException e) {
            say("Indexing stopped: " + e.getMessage() + " Search goes on with what is indexed.");
        } finally {
            progress.end();
        }
    }

    private static void show(IndexingRun.Begun begun, LiveProgress progress) {
        progress.begin(begun.backfill()::progress, begun.backfill()::stages, begun.total());
    }

    private List<Path> samples(DataFolder folder) {
        try {
            SampleLibrary.write(folder.samples(), SAMPLES, SAMPLE_SEED, SAMPLE_SIDE, done -> {});
        } catch (IOException e) {
            throw new UserError("The sample pictures cannot be written to " + folder.samples() + ".", e);
        }
        return List.of(folder.samples());
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
        out.flush();
    }
}
