package io.intellisense.index;

import static io.qdrant.client.ValueFactory.nullValue;
import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.OptionalLong;

/**
 * A large addition of images: no search graph is built before its end, so that none is built twice.
 *
 * <p>The setting that this changes is first read from the server and noted in the collection's metadata, and put back from there:
 * at the end, or, where the process died meanwhile, by the next {@link #open} and close or by {@link #recover}. Of two that overlap,
 * the first to end puts it back for both.
 */
public final class BulkLoad implements AutoCloseable {

    /** Metadata of a collection whose graph waits: the indexing threshold to return to. */
    private static final String THRESHOLD_BEFORE = "indexingThresholdBeforeBulkLoad";

    /** Qdrant's word for: build no graphs. Those that are there stay in use. */
    private static final long NO_GRAPHS = 0;

    /** Qdrant's default, for a server that does not say what it uses. */
    private static final long USUAL_THRESHOLD = 20_000;

    private final QdrantConnection connection;
    private final String collection;

    private BulkLoad(QdrantConnection connection, String collection) {
        this.connection = connection;
        this.collection = collection;
    }

    /**
     * Puts off the building of graphs in the model's collection, which must be there.
     *
     * @throws IndexException where the server does not answer or refuses
     */
    public static BulkLoad open(IndexAddress address, CollectionSpec spec) {
        QdrantConnection connection = QdrantConnection.to(address);
        try {
            BulkLoad load = new BulkLoad(connection, spec.name());
            load.putOff();
            return load;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Puts back what a bulk load has left that did not live to its end; false where there is nothing to put back. */
    public static boolean recover(IndexAddress address, CollectionSpec spec) {
        try (QdrantConnection connection = QdrantConnection.to(address)) {
            return new BulkLoad(connection, spec.name()).putBack();
        }
    }

    /** Puts the settings back; from now on the server builds what is missing, by itself. */
    @Override
    public void close() {
        try {
            putBack();
        } finally {
            connection.close();
        }
    }

    /** In two steps, so that there is no moment at which the setting is changed and not noted. */
    private void putOff() {
        CollectionConfig config = config();
        if (noted(config).isEmpty()) {
            OptimizersConfigDiff optimizers = config.getOptimizerConfig();
            long before = optimizers.hasIndexingThreshold() ? optimizers.getIndexingThreshold() : USUAL_THRESHOLD;
            note(value(before));
        }
        setThreshold(NO_GRAPHS);
    }

    private boolean putBack() {
        OptionalLong before = noted(config());
        if (before.isPresent()) {
            setThreshold(before.getAsLong());
            note(nullValue());
        }
        return before.isPresent();
    }

    private static OptionalLong noted(CollectionConfig config) {
        Value noted = config.getMetadataMap().get(THRESHOLD_BEFORE);
        return noted == null || !noted.hasIntegerValue()
                ? OptionalLong.empty()
                : OptionalLong.of(noted.getIntegerValue());
    }

    private CollectionConfig config() {
        CollectionInfo info = connection.info(collection);
        return info.getConfig();
    }

    private void note(Value threshold) {
        update(UpdateCollection.newBuilder().putMetadata(THRESHOLD_BEFORE, threshold));
    }

    private void setThreshold(long threshold) {
        update(UpdateCollection.newBuilder()
                .setOptimizersConfig(OptimizersConfigDiff.newBuilder().setIndexingThreshold(threshold)));
    }

    private void update(UpdateCollection.Builder change) {
        connection.await(connection
                .collections()
                .update(change.setCollectionName(collection).build()));
    }
}
