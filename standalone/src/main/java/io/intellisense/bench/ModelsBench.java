package io.intellisense.bench;

import io.intellisense.cli.Intellisense;
import io.intellisense.cli.hub.Catalogue;
import io.intellisense.clip.Precision;
import io.intellisense.standalone.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code intellisense bench models}: what {@code model check} says of each shape of the catalogue, with random weights, each time in a
 * process of its own, so that one model's memory is told from another's.
 */
@Command(
        name = "models",
        description = "Images/s, milliseconds of a text, memory and time to load of models with random weights in the"
                + " catalogue's shapes, as 'model check' measures them.",
        mixinStandardHelpOptions = true)
public final class ModelsBench implements Callable<Integer> {

    private static final long LONGEST_MINUTES = 30;

    @Option(names = "--shape", split = ",", description = "Some of ${COMPLETION-CANDIDATES} (default: all).")
    private List<ClipShape> shapes = List.of(ClipShape.values());

    @Option(names = "--precision", defaultValue = "auto", description = "As for 'up' (default: ${DEFAULT-VALUE}).")
    private Precision precision;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Processes for each shape, of which the medians count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", description = "Also print them as models/catalogue/catalogue.json has them.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Random weights, %d processors, medians of %d.%n%n",
                Runtime.getRuntime().availableProcessors(), rounds);
        out.println("| shape | precision | images/s | a text | memory | to load |");
        out.println("|---|---|---:|---:|---:|---:|");
        out.flush();
        Map<String, Catalogue.Figures> found = new LinkedHashMap<>();
        for (ClipShape shape : shapes) {
            Catalogue.Figures figures = measure(shape);
            found.put(shape.name(), figures);
            out.println(row(shape, figures));
            out.flush();
        }
        if (json) {
            out.println();
            out.println(found.entrySet().stream()
                    .map(each -> "      \"" + each.getKey() + "\": "
                            + JsonMapper.shared().writeValueAsString(each.getValue()))
                    .collect(Collectors.joining(",\n")));
            out.flush();
        }
        return 0;
    }

    /** Large ones are only there while they are needed. */
    private Catalogue.Figures measure(ClipShape shape) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.make()) {
            Path folder = new RandomCheckpoint(shape)
                    .writeTo(
                            scratch.newFolder("model"),
                            Installation.here().model("demo").resolve("tokenizer.json"));
            List<Catalogue.Figures> measured = new ArrayList<>();
            String chosen = precision.name(); // what the first makes of 'auto' holds for all
            for (int round = 0; round < rounds; round++) {
                measured.add(check(folder, chosen, scratch.path().resolve("check-" + round + ".txt")));
                chosen = measured.get(0).precision();
            }
            return medians(measured);
        }
    }

    /** Its one line of JSON is what it found. */
    private static Catalogue.Figures check(Path folder, String precision, Path printed)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJava.command(
                        Intellisense.class, "model", "check", "--json", "--precision", precision, folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("'model check' failed: " + Files.readString(printed));
            }
        } finally {
            process.destroyForcibly();
        }
        String found = Files.readAllLines(printed).stream()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'model check' found nothing"));
        return JsonMapper.shared().readValue(found, Catalogue.Figures.class);
    }

    /** Each for itself; two digits behind the point are more than a machine repeats. */
    static Catalogue.Figures medians(List<Catalogue.Figures> measured) {
        return new Catalogue.Figures(
                measured.get(0).precision(),
                median(measured, Catalogue.Figures::imagesPerSecond),
                median(measured, Catalogue.Figures::textMillis),
                Math.round(median(measured, Catalogue.Figures::memoryMegabytes)),
                median(measured, Catalogue.Figures::loadSeconds));
    }

    private static double median(List<Catalogue.Figures> measured, ToDoubleFunction<Catalogue.Figures> figure) {
        double median =
                Interleaved.median(measured.stream().mapToDouble(figure).boxed().toList());
        return Math.round(median * 100) / 100.0;
    }

    private static String row(ClipShape shape, Catalogue.Figures figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f ms | %,d MB | %.1f s |",
                shape,
                figures.precision(),
                figures.imagesPerSecond(),
                figures.textMillis(),
                figures.memoryMegabytes(),
                figures.loadSeconds());
    }
}
