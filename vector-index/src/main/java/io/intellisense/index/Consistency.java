package io.intellisense.index;

import io.qdrant.client.grpc.Points.ReadConsistency;
import io.qdrant.client.grpc.Points.ReadConsistencyType;
import io.qdrant.client.grpc.Points.WriteOrdering;
import io.qdrant.client.grpc.Points.WriteOrderingType;

/** The words in which requests to one collection say how careful Qdrant is to be. */
record Consistency(IndexCluster cluster, int replicas) {

    /** Of a collection that is there: the server knows best how many replicas it has. */
    static Consistency of(QdrantConnection connection, CollectionSpec spec) {
        return new Consistency(
                connection.address().cluster(),
                connection.info(spec.name()).getConfig().getParams().getReplicationFactor());
    }

    WriteOrdering writes() {
        WriteOrderingType type =
                switch (cluster.ordering()) {
                    case AUTO -> replicas > 1 ? WriteOrderingType.Medium : WriteOrderingType.Weak;
                    case WEAK -> WriteOrderingType.Weak;
                    case MEDIUM -> WriteOrderingType.Medium;
                    case STRONG -> WriteOrderingType.Strong;
                };
        return WriteOrdering.newBuilder().setType(type).build();
    }

    ReadConsistency reads() {
        return switch (cluster.reads()) {
            case ONE -> ReadConsistency.newBuilder().setFactor(1).build();
            case MAJORITY -> of(ReadConsistencyType.Majority);
            case QUORUM -> of(ReadConsistencyType.Quorum);
            case ALL -> of(ReadConsistencyType.All);
        };
    }

    /** Of what is read to be completed and written back: a replica that lags behind would have locations forgotten. */
    ReadConsistency readsBeforeWrites() {
        boolean stronger = cluster.reads() == IndexCluster.ReadConsistency.ALL;
        return replicas > 1 && !stronger ? of(ReadConsistencyType.Majority) : reads();
    }

    private static ReadConsistency of(ReadConsistencyType type) {
        return ReadConsistency.newBuilder().setType(type).build();
    }
}
