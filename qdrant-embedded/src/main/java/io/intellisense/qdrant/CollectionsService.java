package io.intellisense.qdrant;

import io.grpc.stub.StreamObserver;
import io.intellisense.qdrant.collection.CollectionStore;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.ListCollectionAliasesRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsImplBase;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;

/** The calls about collections and aliases. */
final class CollectionsService extends CollectionsImplBase {

    private final CollectionStore store;

    CollectionsService(CollectionStore store) {
        this.store = store;
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> client) {
        Reply.to(client, () -> {
            store.create(request);
            return done(true);
        });
    }

    @Override
    public void update(UpdateCollection request, StreamObserver<CollectionOperationResponse> client) {
        Reply.to(client, () -> {
            store.get(request.getCollectionName()).change(request);
            return done(true);
        });
    }

    @Override
    public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> client) {
        Reply.to(client, () -> done(store.delete(request.getCollectionName())));
    }

    @Override
    public void get(GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> client) {
        Reply.to(client, () -> {
            CollectionInfo info = store.get(request.getCollectionName()).info();
            return time -> GetCollectionInfoResponse.newBuilder()
                    .setResult(info)
                    .setTime(time)
                    .build();
        });
    }

    @Override
    public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> client) {
        Reply.to(client, () -> {
            List<CollectionDescription> collections = store.names().stream()
                    .map(name ->
                            CollectionDescription.newBuilder().setName(name).build())
                    .toList();
            return time -> ListCollectionsResponse.newBuilder()
                    .addAllCollections(collections)
                    .setTime(time)
                    .build();
        });
    }

    @Override
    public void collectionExists(CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> client) {
        Reply.to(client, () -> {
            boolean exists = store.exists(request.getCollectionName());
            return time -> CollectionExistsResponse.newBuilder()
                    .setResult(CollectionExists.newBuilder().setExists(exists))
                    .setTime(time)
                    .build();
        });
    }

    @Override
    public void updateAliases(ChangeAliases request, StreamObserver<CollectionOperationResponse> client) {
        Reply.to(client, () -> {
            store.changeAliases(request.getActionsList());
            return done(true);
        });
    }

    @Override
    public void listAliases(ListAliasesRequest request, StreamObserver<ListAliasesResponse> client) {
        Reply.to(client, () -> aliases(collection -> true));
    }

    @Override
    public void listCollectionAliases(
            ListCollectionAliasesRequest request, StreamObserver<ListAliasesResponse> client) {
        Reply.to(client, () -> {
            store.get(request.getCollectionName());
            return aliases(request.getCollectionName()::equals);
        });
    }

    private DoubleFunction<ListAliasesResponse> aliases(Predicate<String> wanted) {
        ListAliasesResponse.Builder answer = ListAliasesResponse.newBuilder();
        store.aliases().forEach((alias, collection) -> {
            if (wanted.test(collection)) {
                answer.addAliases(
                        AliasDescription.newBuilder().setAliasName(alias).setCollectionName(collection));
            }
        });
        return time -> answer.setTime(time).build();
    }

    private static DoubleFunction<CollectionOperationResponse> done(boolean result) {
        return time -> CollectionOperationResponse.newBuilder()
                .setResult(result)
                .setTime(time)
                .build();
    }
}
