package io.intellisense.index;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.intellisense.index.IndexException.Kind;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsFutureStub;
import io.qdrant.client.grpc.PointsGrpc.PointsFutureStub;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One channel to Qdrant: every call on it has a deadline and fails with an {@link IndexException}. */
final class QdrantConnection implements AutoCloseable {

    private static final Duration READ_DEADLINE = Duration.ofSeconds(15);

    /** Creating indexes over a full collection, or writing while Qdrant optimises, takes its time. */
    private static final Duration WRITE_DEADLINE = Duration.ofSeconds(60);

    private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(5);
    private static final int MAX_ANSWER_BYTES = 64 << 20;

    private final IndexAddress address;
    private final ManagedChannel channel;
    private final QdrantGrpcClient qdrant;

    private QdrantConnection(IndexAddress address, ManagedChannel channel, QdrantGrpcClient qdrant) {
        this.address = address;
        this.channel = channel;
        this.qdrant = qdrant;
    }

    /**
     * Connects lazily: whether anything answers shows at the first call.
     *
     * @throws IndexException of kind REFUSED where the file of authorities is none
     */
    static QdrantConnection to(IndexAddress address) {
        ManagedChannel channel = Grpc.newChannelBuilderForAddress(address.host(), address.port(), credentials(address))
                .maxInboundMessageSize(MAX_ANSWER_BYTES)
                .build();
        QdrantGrpcClient.Builder client = QdrantGrpcClient.newBuilder(channel);
        if (address.apiKey() != null) {
            client.withApiKey(address.apiKey());
        }
        return new QdrantConnection(address, channel, client.build());
    }

    private static ChannelCredentials credentials(IndexAddress address) {
        if (!address.tls()) {
            return InsecureChannelCredentials.create();
        }
        if (address.authority() == null) {
            return TlsChannelCredentials.create();
        }
        try {
            return TlsChannelCredentials.newBuilder()
                    .trustManager(new File(address.authority()))
                    .build();
        } catch (IOException e) {
            throw new IndexException(
                    Kind.REFUSED,
                    "The certificates that vouch for " + address + " cannot be read: name a PEM file, but was: "
                            + address.authority(),
                    e);
        }
    }

    IndexAddress address() {
        return address;
    }

    PointsFutureStub reads() {
        return qdrant.points().withDeadlineAfter(READ_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    PointsFutureStub writes() {
        return qdrant.points().withDeadlineAfter(WRITE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    CollectionsFutureStub collections() {
        return qdrant.collections().withDeadlineAfter(WRITE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    CollectionInfo info(String collection) {
        return await(collections()
                        .get(GetCollectionInfoRequest.newBuilder()
                                .setCollectionName(collection)
                                .build()))
                .getResult();
    }

    <T> CompletableFuture<T> async(ListenableFuture<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Futures.addCallback(
                call,
                new FutureCallback<>() {
                    @Override
                    public void onSuccess(T answer) {
                        result.complete(answer);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        result.completeExceptionally(QdrantFailures.toIndexException(address, failure));
                    }
                },
                MoreExecutors.directExecutor());
        return result;
    }

    /** Waits for a call; the call's own deadline ends the wait. */
    <T> T await(ListenableFuture<T> call) {
        try {
            return call.get(WRITE_DEADLINE.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new IndexException(
                    Kind.UNAVAILABLE, "Interrupted while waiting for the vector database at " + address, e);
        } catch (ExecutionException e) {
            throw QdrantFailures.toIndexException(address, e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new IndexException(
                    Kind.UNAVAILABLE, "The vector database at " + address + " did not answer in time; try again", e);
        }
    }

    @Override
    public void close() {
        channel.shutdown();
        try {
            if (!channel.awaitTermination(CLOSE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
                channel.shutdownNow();
            }
        } catch (InterruptedException e) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
