package io.intellisense.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc.QdrantImplBase;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest;

/** Says who answers, and whose protocol it speaks. */
final class VersionService extends QdrantImplBase {

    /** The version of Qdrant whose protocol this is; clients compare it with their own. */
    private static final String PROTOCOL_VERSION = "1.18.0";

    @Override
    public void healthCheck(HealthCheckRequest request, StreamObserver<HealthCheckReply> client) {
        client.onNext(HealthCheckReply.newBuilder()
                .setTitle("Image Intellisense's embedded vector store, speaking Qdrant's protocol")
                .setVersion(PROTOCOL_VERSION)
                .build());
        client.onCompleted();
    }
}
