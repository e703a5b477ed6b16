package io.intellisense.qdrant;

import grpc.health.v1.HealthCheck.HealthCheckRequest;
import grpc.health.v1.HealthCheck.HealthCheckResponse;
import grpc.health.v1.HealthCheck.HealthCheckResponse.ServingStatus;
import grpc.health.v1.HealthGrpc.HealthImplBase;
import io.grpc.stub.StreamObserver;

/** gRPC's own health check (grpc.health.v1), which orchestrators and tools know. */
final class HealthService extends HealthImplBase {

    @Override
    public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> client) {
        client.onNext(HealthCheckResponse.newBuilder()
                .setStatus(ServingStatus.SERVING)
                .build());
        client.onCompleted();
    }
}
