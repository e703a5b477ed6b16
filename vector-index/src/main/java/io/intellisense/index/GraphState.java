package io.intellisense.index;

import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;

/**
 * How far the server is with the graph that makes searches quick; images outside it are found as well, only slower.
 *
 * @param inGraph about how many images the graph holds; small parts of a collection never need one
 * @param ready nothing is being built, and nothing waits to be
 * @param failure what the server says went wrong; null where nothing did
 */
public record GraphState(long images, long inGraph, boolean ready, String failure) {

    static GraphState of(CollectionInfo info) {
        boolean failed = info.getStatus() == CollectionStatus.Red
                || !info.getOptimizerStatus().getError().isEmpty();
        String reason = info.getOptimizerStatus().getError();
        return new GraphState(
                info.getPointsCount(),
                Math.min(info.getIndexedVectorsCount(), info.getPointsCount()),
                info.getStatus() == CollectionStatus.Green && !failed,
                failed ? (reason.isEmpty() ? "the collection's status is red" : reason) : null);
    }
}
