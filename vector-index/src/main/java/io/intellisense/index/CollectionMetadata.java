package io.intellisense.index;

import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries a collection's spec in the metadata that Qdrant (1.16 and newer) keeps beside the vectors. */
final class CollectionMetadata {

    private static final String MODEL = "modelId";
    private static final String REVISION = "revision";
    private static final String DIMENSION = "dimension";
    private static final String PREPROCESSING = "preprocessing";
    private static final String FOLDER = "modelFolder";

    private CollectionMetadata() {}

    static Map<String, Value> of(CollectionSpec spec) {
        return Map.of(
                MODEL, value(spec.modelId()),
                REVISION, value(spec.revision()),
                DIMENSION, value((long) spec.dimension()),
                PREPROCESSING, value(spec.preprocessing()));
    }

    /** Empty where the collection was made by another program. */
    static Optional<CollectionSpec> read(CollectionConfig config) {
        Map<String, Value> metadata = config.getMetadataMap();
        if (!metadata.keySet().containsAll(List.of(MODEL, REVISION, DIMENSION, PREPROCESSING))) {
            return Optional.empty();
        }
        return Optional.of(new CollectionSpec(
                metadata.get(MODEL).getStringValue(),
                metadata.get(REVISION).getStringValue(),
                (int) metadata.get(DIMENSION).getIntegerValue(),
                metadata.get(PREPROCESSING).getStringValue()));
    }

    /** Where the model's checkpoint is: a hint, that machines without such a folder pass over. */
    static Map<String, Value> folder(String path) {
        return Map.of(FOLDER, value(path));
    }

    static String folderOrNull(CollectionConfig config) {
        Value folder = config.getMetadataMap().get(FOLDER);
        return folder == null || !folder.hasStringValue() ? null : folder.getStringValue();
    }

    /** What the vectors themselves are declared to have; 0 where the collection holds named vectors. */
    static long dimension(CollectionConfig config) {
        return config.getParams().getVectorsConfig().getParams().getSize();
    }
}
