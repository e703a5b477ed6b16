package io.intellisense.qdrant.contract;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexAddress;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsFutureStub;
import io.qdrant.client.grpc.PointsGrpc.PointsFutureStub;
import java.util.concurrent.TimeUnit;

/** Qdrant's bare protocol, and a broom for what tests leave on the server. */
final class RawQdrant implements AutoCloseable {

    /** Tests make only collections of models whose id begins like this, and remove only those. */
    static final String MODEL = "contract-test";

    private final ManagedChannel channel;
    private final QdrantGrpcClient client;

    RawQdrant(IndexAddress address) {
        channel = ManagedChannelBuilder.forAddress(address.host(), address.port())
                .usePlaintext()
                .build();
        QdrantGrpcClient.Builder builder = QdrantGrpcClient.newBuilder(channel);
        client = (address.apiKey() == null ? builder : builder.withApiKey(address.apiKey())).build();
    }

    PointsFutureStub points() {
        return client.points().withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    CollectionsFutureStub collections() {
        return client.collections().withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    /** Leaves a server without our collections; refuses one whose alias leads to somebody's pictures. */
    void sweep() throws Exception {
        for (AliasDescription alias : collections()
                .listAliases(ListAliasesRequest.getDefaultInstance())
                .get()
                .getAliasesList()) {
            if (alias.getAliasName().equals(CollectionSpec.ALIAS)) {
                if (!alias.getCollectionName().contains(MODEL)) {
                    throw new IllegalStateException("This Qdrant serves pictures (alias 'images' leads to "
                            + alias.getCollectionName() + "); give the tests another one");
                }
                deleteAlias();
            }
        }
        for (var collection : collections()
                .list(ListCollectionsRequest.getDefaultInstance())
                .get()
                .getCollectionsList()) {
            if (collection.getName().contains(MODEL)) {
                collections()
                        .delete(DeleteCollection.newBuilder()
                                .setCollectionName(collection.getName())
                                .build())
                        .get();
            }
        }
    }

    private void deleteAlias() throws Exception {
        collections()
                .updateAliases(ChangeAliases.newBuilder()
                        .addActions(AliasOperations.newBuilder()
                                .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(CollectionSpec.ALIAS)))
                        .build())
                .get();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
