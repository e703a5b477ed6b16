package io.intellisense.index;

/**
 * The collection of one model: vectors of different models never meet.
 *
 * @param preprocessing one stable line; stored with the collection and compared when it is opened
 */
public record CollectionSpec(String modelId, String revision, int dimension, String preprocessing) {

    /** Readers and writers reach the current collection through this alias. */
    public static final String ALIAS = "images";

    /** {@code images_<model id>_<revision>}, with only letters, digits, dots, dashes and underscores. */
    public String name() {
        return ALIAS + "_" + modelId.replaceAll("[^A-Za-z0-9.-]", "-") + "_" + revision;
    }
}
