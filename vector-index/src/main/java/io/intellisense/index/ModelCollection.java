package io.intellisense.index;

import java.util.Objects;

/**
 * The collection of one model, as the index keeps it.
 *
 * @param folder where the model's checkpoint lay when the collection was begun; null where that was not noted
 */
public record ModelCollection(CollectionSpec spec, String folder) {

    public ModelCollection {
        Objects.requireNonNull(spec, "spec");
    }
}
