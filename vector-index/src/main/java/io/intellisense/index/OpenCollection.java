package io.intellisense.index;

import static io.intellisense.index.CollectionSpec.ALIAS;

import io.intellisense.index.IndexException.Kind;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import java.util.List;
import java.util.Optional;

/** Finds, makes and checks the collection of a model, and the alias that leads to it. */
record OpenCollection(QdrantConnection connection) {

    /** What the alias leads to; empty where there is no alias. */
    Optional<CollectionSpec> current() {
        return aliasTarget().map(name -> specOf(name, connection.info(name).getConfig()));
    }

    /**
     * Leaves the model's collection there, checked, indexed, and reached by the alias.
     *
     * @param layout of a collection that has yet to be made
     * @return how it is laid out
     */
    CollectionLayout open(CollectionSpec spec, CollectionLayout layout) {
        Optional<String> target = aliasTarget();
        if (target.isPresent() && !target.get().equals(spec.name())) {
            throw mismatch(spec, current().orElseThrow());
        }
        CollectionInfo info = make(spec, layout);
        if (target.isEmpty()) {
            aliases().change(List.of(Aliases.create(ALIAS, spec.name())));
        }
        return LayoutRequests.read(info.getConfig());
    }

    /** Leaves the model's collection there, checked and indexed, whatever the alias leads to. */
    CollectionInfo make(CollectionSpec spec, CollectionLayout layout) {
        if (!exists(spec.name())) {
            create(spec, layout);
        }
        CollectionInfo info = connection.info(spec.name());
        check(spec, info);
        PayloadIndexes.complete(
                connection, spec.name(), info.getPayloadSchemaMap().keySet());
        return info;
    }

    /** Makes sure that the model's collection is there, whatever the alias leads to. */
    void find(CollectionSpec spec) {
        check(spec, connection.info(spec.name()));
    }

    /** Which model filled the collection. */
    CollectionSpec specOf(String name, CollectionConfig config) {
        return CollectionMetadata.read(config).orElseThrow(() -> foreign(name));
    }

    private void check(CollectionSpec spec, CollectionInfo info) {
        CollectionSpec stored = specOf(spec.name(), info.getConfig());
        if (!stored.equals(spec) || CollectionMetadata.dimension(info.getConfig()) != spec.dimension()) {
            throw mismatch(spec, stored);
        }
    }

    private void create(CollectionSpec spec, CollectionLayout layout) {
        try {
            connection.await(connection
                    .collections()
                    .create(LayoutRequests.create(
                            spec, layout, connection.address().cluster())));
        } catch (IndexException e) {
            if (!exists(spec.name())) {
                throw e; // where it exists now, another process was faster: as good as ours
            }
        }
    }

    private Optional<String> aliasTarget() {
        return Optional.ofNullable(aliases().targets().get(ALIAS));
    }

    private Aliases aliases() {
        return new Aliases(connection);
    }

    private boolean exists(String name) {
        return connection
                .await(connection
                        .collections()
                        .collectionExists(CollectionExistsRequest.newBuilder()
                                .setCollectionName(name)
                                .build()))
                .getResult()
                .getExists();
    }

    private IndexException mismatch(CollectionSpec wanted, CollectionSpec stored) {
        String difference = wanted.name().equals(stored.name()) && wanted.dimension() == stored.dimension()
                ? "prepares pictures as '" + stored.preprocessing() + "', but '" + wanted.preprocessing()
                        + "' is asked for"
                : "was filled by " + stored.model() + ", but " + wanted.model() + " is asked for";
        return new IndexException(
                Kind.MISMATCH,
                "The index at " + connection.address() + " " + difference
                        + "; use that model, or index the pictures anew into another data folder or Qdrant",
                null);
    }

    private IndexException foreign(String name) {
        return new IndexException(
                Kind.MISMATCH,
                "The collection '" + name + "' at " + connection.address()
                        + " does not say which model filled it; it was made by another program (or by a Qdrant before 1.16):"
                        + " remove or rename it",
                null);
    }
}
