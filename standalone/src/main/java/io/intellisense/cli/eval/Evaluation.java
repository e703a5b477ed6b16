package io.intellisense.cli.eval;

import io.intellisense.clip.ClipModel;
import java.util.List;
import java.util.Locale;

/**
 * How well a model did, in a precision and with vectors kept in a format: one row of a table, or one JSON object. Shares are of 1.
 *
 * @param captions that differ
 * @param refused pictures that could not be read, and are left out
 */
public record Evaluation(
        String model,
        String revision,
        String precision,
        String vectors,
        int pictures,
        int captions,
        int refused,
        Retrieval textToImage,
        Retrieval imageToText,
        double imagesPerSecond,
        double textsPerSecond) {

    private static final String ROW = "%-9s  %-7s  %5s %5s %5s %5s   %5s %5s %5s %5s   %8s  %7s";

    /** Ranks everything. */
    public static Evaluation of(ClipModel clip, Embedded embedded, VectorFormat format) {
        return new Evaluation(
                clip.card().id(),
                clip.card().revision(),
                clip.precision().name().toLowerCase(Locale.ROOT),
                format.label(),
                embedded.set().pictures().size(),
                embedded.set().captions().size(),
                embedded.refused().size(),
                embedded.textToImage(format),
                embedded.imageToText(),
                embedded.imagesPerSecond(),
                embedded.textsPerSecond());
    }

    /** Two lines above {@link #row rows}. */
    public static String heading(List<String> models) {
        String names = name(models, "");
        String above = names + " ".repeat(20) + "text to image, %          image to text, %";
        return above.stripTrailing()
                + System.lineSeparator()
                + name(models, "model")
                + String.format(
                        ROW,
                        "precision",
                        "vectors",
                        "R@1",
                        "R@5",
                        "R@10",
                        "P@10",
                        "R@1",
                        "R@5",
                        "R@10",
                        "P@10",
                        "images/s",
                        "texts/s");
    }

    /** @param models all models of the table, for the width of its first column */
    public String row(List<String> models) {
        return name(models, model)
                + String.format(
                        ROW,
                        precision,
                        vectors,
                        percent(textToImage.recallAt1()),
                        percent(textToImage.recallAt5()),
                        percent(textToImage.recallAt10()),
                        percent(textToImage.precisionAt10()),
                        percent(imageToText.recallAt1()),
                        percent(imageToText.recallAt5()),
                        percent(imageToText.recallAt10()),
                        percent(imageToText.precisionAt10()),
                        String.format(Locale.ROOT, "%.1f", imagesPerSecond),
                        String.format(Locale.ROOT, "%.1f", textsPerSecond));
    }

    private static String name(List<String> models, String name) {
        int width = models.stream().mapToInt(String::length).max().orElse(0);
        return String.format("%-" + Math.max("model".length(), width) + "s  ", name);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
