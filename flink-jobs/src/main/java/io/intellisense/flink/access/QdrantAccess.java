package io.intellisense.flink.access;

import io.intellisense.clip.ModelCard;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.VectorIndex;

/** Opens one model's collection in Qdrant. */
public record QdrantAccess(IndexAddress address, String modelId, String revision, int dimension, String preprocessing)
        implements IndexAccess {

    public static QdrantAccess of(IndexAddress address, CollectionSpec spec) {
        return new QdrantAccess(address, spec.modelId(), spec.revision(), spec.dimension(), spec.preprocessing());
    }

    /** The collection that a model fills. */
    public static CollectionSpec specOf(ModelCard model) {
        return new CollectionSpec(model.id(), model.revision(), model.dimension(), model.preprocessing());
    }

    @Override
    public ImageIndex open() {
        return new QdrantIndex(VectorIndex.open(address, spec()));
    }

    public CollectionSpec spec() {
        return new CollectionSpec(modelId, revision, dimension, preprocessing);
    }

    /** Without the key: this ends up in logs. */
    @Override
    public String toString() {
        return address + " for " + modelId;
    }
}
