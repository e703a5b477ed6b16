package io.intellisense.index;

import com.google.protobuf.Message;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerCredentials;
import io.grpc.ServerInterceptor;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsImplBase;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.FacetResponse;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc.PointsImplBase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Notes what it is asked and with which key, knows the one collection that it was told to make, and finds nothing in it. */
final class RecordingQdrant implements AutoCloseable {

    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

    final List<Message> requests = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    private final Server server;
    private volatile CreateCollection made;

    private RecordingQdrant(ServerCredentials credentials) throws IOException {
        server = Grpc.newServerBuilderForPort(0, credentials)
                .addService(new OfCollections())
                .addService(new OfPoints())
                .intercept(new KeyNoter())
                .build()
                .start();
    }

    static RecordingQdrant start() throws IOException {
        return new RecordingQdrant(InsecureServerCredentials.create());
    }

    static RecordingQdrant start(ServerCredentials credentials) throws IOException {
        return new RecordingQdrant(credentials);
    }

    int port() {
        return server.getPort();
    }

    /** The last request of a kind. */
    <T extends Message> T last(Class<T> kind) {
        return requests.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("Nobody has asked for " + kind.getSimpleName()));
    }

    private <T> void answer(Message request, StreamObserver<T> to, T answer) {
        requests.add(request);
        to.onNext(answer);
        to.onCompleted();
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }

    private final class KeyNoter implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String key = headers.get(API_KEY);
            if (key != null) {
                keys.add(key);
            }
            return next.startCall(call, headers);
        }
    }

    private final class OfCollections extends CollectionsImplBase {

        @Override
        public void listAliases(ListAliasesRequest request, StreamObserver<ListAliasesResponse> to) {
            answer(request, to, ListAliasesResponse.getDefaultInstance());
        }

        @Override
        public void collectionExists(CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> to) {
            answer(
                    request,
                    to,
                    CollectionExistsResponse.newBuilder()
                            .setResult(CollectionExists.newBuilder().setExists(made != null))
                            .build());
        }

        @Override
        public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> to) {
            made = request;
            answer(request, to, CollectionOperationResponse.getDefaultInstance());
        }

        @Override
        public void get(GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> to) {
            CollectionParams.Builder params = CollectionParams.newBuilder()
                    .setVectorsConfig(made.getVectorsConfig())
                    .setReplicationFactor(Math.max(1, made.getReplicationFactor()));
            answer(
                    request,
                    to,
                    GetCollectionInfoResponse.newBuilder()
                            .setResult(CollectionInfo.newBuilder()
                                    .setConfig(CollectionConfig.newBuilder()
                                            .setParams(params)
                                            .putAllMetadata(made.getMetadataMap())))
                            .build());
        }

        @Override
        public void updateAliases(ChangeAliases request, StreamObserver<CollectionOperationResponse> to) {
            answer(request, to, CollectionOperationResponse.getDefaultInstance());
        }
    }

    private final class OfPoints extends PointsImplBase {

        @Override
        public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> to) {
            answer(request, to, PointsOperationResponse.getDefaultInstance());
        }

        @Override
        public void get(GetPoints request, StreamObserver<GetResponse> to) {
            answer(request, to, GetResponse.getDefaultInstance());
        }

        @Override
        public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> to) {
            answer(request, to, PointsOperationResponse.getDefaultInstance());
        }

        @Override
        public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> to) {
            answer(request, to, PointsOperationResponse.getDefaultInstance());
        }

        @Override
        public void query(QueryPoints request, StreamObserver<QueryResponse> to) {
            answer(request, to, QueryResponse.getDefaultInstance());
        }

        @Override
        public void scroll(ScrollPoints request, StreamObserver<ScrollResponse> to) {
            answer(request, to, ScrollResponse.getDefaultInstance());
        }

        @Override
        public void count(CountPoints request, StreamObserver<CountResponse> to) {
            answer(request, to, CountResponse.getDefaultInstance());
        }

        @Override
        public void facet(FacetCounts request, StreamObserver<FacetResponse> to) {
            answer(request, to, FacetResponse.getDefaultInstance());
        }
    }
}
