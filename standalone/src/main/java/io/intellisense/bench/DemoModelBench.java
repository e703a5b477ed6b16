package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.pictures.EvaluationQueries;
import io.intellisense.pictures.EvaluationQuery;
import io.intellisense.standalone.Installation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense bench demo-model}: mean precision@10 of the demo model on pictures drawn with a seed it never saw. */
@Command(
        name = "demo-model",
        description = "Mean precision@10 of the demo model, by kind of query, on drawn pictures that it never saw.",
        mixinStandardHelpOptions = true)
public final class DemoModelBench implements Callable<Integer> {

    @Option(
            names = "--pictures",
            defaultValue = "" + EvaluationQueries.LIBRARY_SIZE,
            description = "Pictures to draw (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(
            names = "--seed",
            defaultValue = "" + EvaluationQueries.LIBRARY_SEED,
            description = "What to draw (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--side", defaultValue = "320", description = "Pixels of the pictures (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(names = "--model", defaultValue = "demo", description = "Model folder or name (default: demo).")
    private String model;

    @Option(names = "--queries", description = "Also print every query.")
    private boolean everyQuery;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (ClipModel clip = ClipModel.load(Installation.here().model(model), ClipOptions.AUTO)) {
            DemoLibrary library = DemoLibrary.draw(pictures, seed, side, clip).get(0);
            Map<String, List<Double>> byKind = new TreeMap<>();
            for (EvaluationQuery query : EvaluationQueries.all()) {
                double precision = library.precision(query);
                byKind.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(precision);
                if (everyQuery) {
                    out.printf(Locale.ROOT, "%.2f  %-20s %s%n", precision, query.kind(), query.text());
                }
            }
            print(byKind, out);
        }
        return 0;
    }

    private void print(Map<String, List<Double>> byKind, PrintWriter out) {
        out.printf(
                Locale.ROOT, "precision@%d on %d pictures drawn with seed %d%n%n", DemoLibrary.RANKS, pictures, seed);
        out.println("| kind of query | queries | precision@10 |");
        out.println("|---|---:|---:|");
        byKind.forEach(
                (kind, values) -> out.printf(Locale.ROOT, "| %s | %d | %.2f |%n", kind, values.size(), mean(values)));
        List<Double> all = byKind.values().stream().flatMap(List::stream).toList();
        out.printf(Locale.ROOT, "| **all** | **%d** | **%.2f** |%n", all.size(), mean(all));
        out.flush();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
