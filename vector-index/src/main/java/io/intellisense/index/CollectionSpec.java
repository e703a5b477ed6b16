package io.intellisense.index;

import java.util.Objects;

/**
 * The collection of one model: vectors of different models never meet.
 *
 * @param modelId such as {@code openai/clip-vit-base-patch32}
 * @param revision which weights of the model, such as the first digits of their hash
 * @param dimension numbers in a vector
 * @param preprocessing one stable line; stored with the collection and compared when it is opened
 */
public record CollectionSpec(String modelId, String revision, int dimension, String preprocessing) {

    /** Readers and writers reach the current collection through this alias. */
    public static final String ALIAS = "images";

    /** Qdrant's own bound. */
    private static final int MAX_DIMENSION = 65_536;

    public CollectionSpec {
        requireLine("model id", modelId);
        requireLine("revision", revision);
        requireLine("preprocessing", preprocessing);
        if (dimension < 1 || dimension > MAX_DIMENSION) {
            throw new IllegalArgumentException(
                    "A vector has 1 to " + MAX_DIMENSION + " dimensions, but was: " + dimension);
        }
    }

    /** {@code images_<model id>_<revision>}, with only letters, digits, dots, dashes and underscores. */
    public String name() {
        return ALIAS + "_" + plain(modelId) + "_" + plain(revision);
    }

    /** The words by which people know the model. */
    String model() {
        return "model " + modelId + " (revision " + revision + ", " + dimension + " dimensions)";
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private static void requireLine(String name, String text) {
        Objects.requireNonNull(text, name);
        if (text.isBlank() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    "A collection's " + name + " is one line of text, but was: '" + text + "'");
        }
    }
}
