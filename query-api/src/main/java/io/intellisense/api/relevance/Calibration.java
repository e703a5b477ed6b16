package io.intellisense.api.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What chance looks like to a model: how near the nearest picture comes to texts that no picture shows.
 *
 * @param version of this record, {@value #VERSION}
 * @param revision of the model; scores of another one mean something else
 * @param texts how many unrelated texts were asked
 * @param pictures how many pictures were compared with each
 * @param floor all but one in a hundred of those texts stay below it; no query is answered below it
 * @param ceiling none of those texts got above it; what is above it answers any query
 * @param picture the mean similarity of two pictures
 * @param prompts wordings of a short query, with {@code {}} for its text, of which the mean is searched; empty for as typed
 */
public record Calibration(
        int version,
        String revision,
        int texts,
        int pictures,
        float floor,
        float ceiling,
        float picture,
        List<String> prompts) {

    /** Fewer pictures say too little about what chance can do. */
    public static final int LEAST_PICTURES = 50;

    /** More pictures hardly change the figures. */
    public static final int MOST_PICTURES = 2_000;

    static final int VERSION = 1;
    private static final double USUAL = 0.99;

    public Calibration {
        if (version != VERSION) {
            throw new IllegalArgumentException("version must be " + VERSION + ", but was: " + version);
        }
        Objects.requireNonNull(revision, "revision");
        if (!(floor >= -1 && floor <= ceiling && ceiling <= 1)) {
            throw new IllegalArgumentException(
                    "-1 <= floor <= ceiling <= 1 is needed, but was: " + floor + ", " + ceiling);
        }
        if (!(picture >= -1 && picture <= 1)) {
            throw new IllegalArgumentException("picture must be from -1 to 1, but was: " + picture);
        }
        prompts = prompts == null ? List.of() : List.copyOf(prompts);
        for (String prompt : prompts) {
            if (!prompt.contains(Prompts.TEXT)) {
                throw new IllegalArgumentException("a prompt contains {} for the text, but was: " + prompt);
            }
        }
    }

    /**
     * @param unrelated vectors of texts that no picture shows, of unit length
     * @param pictures vectors of at least {@value #LEAST_PICTURES} pictures, of unit length
     */
    public static Calibration of(
            String revision, List<float[]> unrelated, List<float[]> pictures, List<String> prompts) {
        if (unrelated.isEmpty() || pictures.size() < LEAST_PICTURES) {
            throw new IllegalArgumentException("Calibrating needs at least one text and " + LEAST_PICTURES
                    + " pictures, but there were: " + unrelated.size() + ", " + pictures.size());
        }
        double[] best = unrelated.stream()
                .mapToDouble(text -> nearest(text, pictures))
                .sorted()
                .toArray();
        return new Calibration(
                VERSION,
                revision,
                unrelated.size(),
                pictures.size(),
                rounded(best[(int) Math.ceil(USUAL * best.length) - 1]),
                rounded(best[best.length - 1]),
                rounded(alike(pictures)),
                prompts);
    }

    private static double nearest(float[] text, List<float[]> pictures) {
        return pictures.stream()
                .mapToDouble(picture -> Vectors.dot(text, picture))
                .max()
                .orElseThrow();
    }

    /** The mean over all pairs of different pictures, from the length of their sum. */
    private static double alike(List<float[]> pictures) {
        double[] sum = new double[pictures.get(0).length];
        for (float[] picture : pictures) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += picture[i];
            }
        }
        double squared = Arrays.stream(sum).map(value -> value * value).sum();
        double count = pictures.size();
        return (squared - count) / (count * (count - 1));
    }

    /** To four digits, within what a cosine can be. */
    private static float rounded(double score) {
        return Math.round(Math.max(-1, Math.min(1, score)) * 10_000) / 10_000f;
    }
}
