package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.pictures.DrawnPicture;
import io.intellisense.pictures.EvaluationQueries;
import io.intellisense.pictures.EvaluationQuery;
import io.intellisense.pictures.PictureWorld;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.standalone.Installation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
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

    private static final int RANKS = 10;

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

    private record Library(List<Scene> scenes, float[][] vectors) {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (ClipModel clip = ClipModel.load(Installation.here().model(model), ClipOptions.AUTO)) {
            Library library = draw(clip);
            Map<String, List<Double>> byKind = new TreeMap<>();
            for (EvaluationQuery query : EvaluationQueries.all()) {
                double precision = precision(library, query, clip.embedTexts(List.of(query.text()))[0]);
                byKind.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(precision);
                if (everyQuery) {
                    out.printf(Locale.ROOT, "%.2f  %-20s %s%n", precision, query.kind(), query.text());
                }
            }
            print(byKind, out);
        }
        return 0;
    }

    private Library draw(ClipModel clip) throws IOException, ImageRejectedException {
        PictureWorld world = new PictureWorld(seed);
        ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
        List<Scene> scenes = new ArrayList<>();
        float[][] vectors = new float[pictures][];
        for (int i = 0; i < pictures; i++) {
            DrawnPicture picture = world.draw(i, side);
            scenes.add(picture.scene());
            byte[] square = decoder.decodeSquare(
                            jpeg(picture.image()), clip.card().imageSize())
                    .rgb();
            vectors[i] = clip.embedImages(square, 1)[0];
        }
        return new Library(scenes, vectors);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static double precision(Library library, EvaluationQuery query, float[] text) {
        double[] scores = new double[library.vectors().length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < text.length; j++) {
                scores[i] += text[j] * library.vectors()[i][j];
            }
        }
        long right = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .limit(RANKS)
                .filter(i -> query.relevant().test(library.scenes().get(i)))
                .count();
        return (double) right / RANKS;
    }

    private void print(Map<String, List<Double>> byKind, PrintWriter out) {
        out.printf(Locale.ROOT, "precision@%d on %d pictures drawn with seed %d%n%n", RANKS, pictures, seed);
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
