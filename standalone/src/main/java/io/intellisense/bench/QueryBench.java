package io.intellisense.bench;

import io.intellisense.cli.remote.RemoteSystem;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.ModelCard;
import io.intellisense.clip.Precision;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.index.BulkLoad;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.VectorIndex;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Installation;
import io.intellisense.standalone.LocalIndex;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code intellisense bench query}: what a search costs, as its caller sees it, in a real {@code up} over a large library: the first
 * time, repeated, and while a folder is indexed; and how true the answers are.
 */
@Command(
        name = "query",
        description = "Milliseconds of a search in a large library: new, repeated, during a backfill; and recall.",
        mixinStandardHelpOptions = true)
public final class QueryBench implements Callable<Integer> {

    private static final long SEED = 20_260_303;
    private static final Duration GRAPH_DEADLINE = Duration.ofHours(1);

    /** Java compiles what it runs often: a server that has answered a thousand searches is as quick as it gets. */
    private static final int WARM_UPS = 400;

    private static final int RECALL_QUERIES = 200;

    @Option(names = "--images", defaultValue = "100000", description = "In the library (default: ${DEFAULT-VALUE}).")
    private int images;

    @Option(names = "--queries", defaultValue = "300", description = "Per situation (default: ${DEFAULT-VALUE}).")
    private int queries;

    @Option(
            names = "--backfill",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Pictures to index meanwhile (default: ${DEFAULT-VALUE}).")
    private int backfill;

    @Option(
            names = "--shape",
            defaultValue = "VIT_B_32",
            description = "Random weights in this shape: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ClipShape shape;

    @Option(names = "--model", description = "A model folder or name instead of random weights.")
    private String model;

    @Spec
    private CommandSpec spec;

    private int asked;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Scratch scratch = Scratch.make()) {
            Path folder = modelFolder(scratch);
            Path data = scratch.newFolder("data");
            fill(data, folder, out);
            Path few = Drawings.draw(scratch.newFolder("few"), 20);
            QueryTimes first = new QueryTimes();
            QueryTimes again = new QueryTimes();
            QueryTimes grouped = new QueryTimes();
            try (UpProcess up = UpProcess.start(data, few, folder.toString()).awaitPrinted("Searching goes on")) {
                ask(up.system(), WARM_UPS, new QueryTimes(), new QueryTimes(), new QueryTimes());
                ask(up.system(), queries, first, again, grouped);
            }
            print(first, again, grouped, out);
            Path many = Drawings.copies(scratch.newFolder("many"), backfill);
            QueryTimes busy = new QueryTimes();
            try (UpProcess up = UpProcess.start(data, many, folder.toString()).awaitPrinted("Indexing " + many)) {
                ask(up.system(), WARM_UPS, new QueryTimes(), new QueryTimes(), new QueryTimes());
                ask(up.system(), queries, busy, new QueryTimes(), new QueryTimes());
                row("new, while a folder is indexed", busy.wall(), out);
                ratio(
                        "p95 while a folder is indexed / alone",
                        busy.wall().at(95) / first.wall().at(95),
                        out);
                if (up.hasPrinted("Searching goes on")) {
                    out.printf("%nThe backfill was done before the queries were; give it more with --backfill.%n");
                }
            }
        }
        return 0;
    }

    private Path modelFolder(Scratch scratch) throws Exception {
        Installation here = Installation.here();
        return model != null
                ? here.model(model)
                : new RandomCheckpoint(shape)
                        .writeTo(scratch.newFolder("model"), here.model("demo").resolve("tokenizer.json"));
    }

    private void fill(Path data, Path folder, PrintWriter out) throws Exception {
        ModelCard card;
        try (ClipModel clip = ClipModel.load(folder, new ClipOptions(Precision.AUTO, Device.AUTO))) {
            card = clip.card();
        }
        ClusteredVectors draw = new ClusteredVectors(card.dimension(), SEED);
        CollectionSpec spec = QdrantAccess.specOf(card);
        SyntheticLibrary library = new SyntheticLibrary(images, draw);
        List<float[]> near = Stream.generate(draw::next).limit(RECALL_QUERIES).toList();
        try (LocalIndex local = LocalIndex.startOrJoin(DataFolder.open(data));
                VectorIndex index = VectorIndex.open(local.address(), spec)) {
            try (BulkLoad load = BulkLoad.open(local.address(), spec)) {
                library.writeTo(index);
            }
            index.awaitGraph(GRAPH_DEADLINE, look -> {});
            out.printf(
                    Locale.ROOT,
                    "%,d images of %d numbers; recall@10 %.4f, with a filter that one in ten passes %.4f%n%n",
                    images,
                    card.dimension(),
                    library.recall(index, near, false),
                    library.recall(index, near, true));
            out.flush();
        }
    }

    /** Each text is asked for three times in a row, so that a drifting machine is fair to all. */
    private void ask(RemoteSystem system, int count, QueryTimes first, QueryTimes again, QueryTimes grouped)
            throws Exception {
        for (int i = 0; i < count; i++) {
            String text = "a photo of number " + asked++ + " beside the old harbour in the evening light";
            String path = "/api/search?limit=30&minScore=-1&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            askOnce(system, path, first);
            askOnce(system, path, again);
            askOnce(system, path + "&group=true", grouped);
        }
    }

    private static void askOnce(RemoteSystem system, String path, QueryTimes times) throws Exception {
        long start = System.nanoTime();
        JsonNode answer = system.get(path);
        times.add(System.nanoTime() - start, answer);
    }

    private void print(QueryTimes first, QueryTimes again, QueryTimes grouped, PrintWriter out) {
        out.println("| a search | p50 | p95 |");
        out.println("|---|---:|---:|");
        row("new", first.wall(), out);
        row("its text embedded", first.text(), out);
        row("its vector searched for", first.index(), out);
        row("all else, network included", first.beyond(), out);
        row("repeated", again.wall(), out);
        row("repeated, near duplicates together", grouped.wall(), out);
        ratio("all else / new, p50", first.beyond().at(50) / first.wall().at(50), out);
        ratio("repeated / new, p50", again.wall().at(50) / first.wall().at(50), out);
    }

    private static void row(String name, Percentiles millis, PrintWriter out) {
        out.printf(Locale.ROOT, "| %s | %.2f ms | %.2f ms |%n", name, millis.at(50), millis.at(95));
        out.flush();
    }

    private static void ratio(String name, double ratio, PrintWriter out) {
        out.printf(Locale.ROOT, "| ratio: %s | %.3f | |%n", name, ratio);
        out.flush();
    }
}
