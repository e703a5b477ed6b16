package io.intellisense.api.relevance;

import java.util.List;

/** Wordings of a query whose vectors are averaged (prompt ensembling; CLIP, Radford et al. 2021), where the model's calibration names any. */
public final class Prompts {

    static final String TEXT = "{}";
    private static final int SHORT = 3;

    private final List<String> templates;

    public Prompts(List<String> templates) {
        this.templates = List.copyOf(templates);
    }

    /** The wordings of a text of at most three words; of a longer one, or where there are none, the text as it is. */
    public List<String> of(String text) {
        if (templates.isEmpty() || text.split(" ").length > SHORT) {
            return List.of(text);
        }
        return templates.stream().map(template -> template.replace(TEXT, text)).toList();
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
