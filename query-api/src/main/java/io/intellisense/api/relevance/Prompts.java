package io.intellisense.api.relevance;

import java.util.List;
import java.util.function.Supplier;

/** Wordings of a query whose vectors are averaged (prompt ensembling; CLIP, Radford et al. 2021), where the model's calibration names any. */
public final class Prompts {

    static final String TEXT = "{}";
    private static final int SHORT = 3;

    private final Supplier<List<String>> templates;

    public Prompts(List<String> templates) {
        List<String> fixed = List.copyOf(templates);
        this.templates = () -> fixed;
    }

    /** @param templates asked for each time: they are those of the model that answers */
    public Prompts(Supplier<List<String>> templates) {
        this.templates = templates;
    }

    /** What texts are put into; empty for as typed. */
    public List<String> templates() {
        return templates.get();
    }

    /** The wordings of a text of at most three words; of a longer one, or where there are none, the text as it is. */
    public List<String> of(String text) {
        List<String> now = templates.get();
        if (now.isEmpty() || text.split(" ").length > SHORT) {
            return List.of(text);
        }
        return now.stream().map(template -> template.replace(TEXT, text)).toList();
    }

    /** The mean of vectors, of unit length. */
    public static float[] mean(List<float[]> vectors) {
        if (vectors.size() == 1) {
            return vectors.get(0);
        }
        float[] sum = new float[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        float length = (float) Math.sqrt(Vectors.dot(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }
}
