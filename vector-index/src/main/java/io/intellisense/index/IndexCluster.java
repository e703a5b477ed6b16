package io.intellisense.index;

import java.io.Serializable;
import java.util.Objects;

/**
 * How a Qdrant of several nodes spreads a collection, and how careful writes and reads are. A lone node needs none of it.
 *
 * @param shards into how many parts a collection is divided when it is made; 0 leaves it to Qdrant
 * @param replicas how many nodes hold each part when it is made; 0 leaves it to Qdrant
 * @param writeConsistency how many of them must have a write before it counts; 0 for more than half of the replicas
 */
public record IndexCluster(
        int shards, int replicas, int writeConsistency, WriteOrdering ordering, ReadConsistency reads)
        implements Serializable {

    /** Who puts concurrent writes of one image in order. */
    public enum WriteOrdering {
        /** {@link #MEDIUM} where there are replicas, {@link #WEAK} elsewhere. */
        AUTO,
        /** Nobody: the quickest. */
        WEAK,
        /** A node that is chosen anew where it goes away. */
        MEDIUM,
        /** One node for good: without it nothing is written. */
        STRONG
    }

    /** How many replicas searches listen to. What is read to be written back is asked of the majority in any case. */
    public enum ReadConsistency {
        /** The first that answers: the quickest. */
        ONE,
        /** All are asked; what more than half of them have counts. */
        MAJORITY,
        /** More than half are asked, drawn by lot; what all of them have counts. */
        QUORUM,
        /** What every one of them has counts. */
        ALL
    }

    public static final IndexCluster DEFAULT = new IndexCluster(0, 0, 0, WriteOrdering.AUTO, ReadConsistency.ONE);

    public IndexCluster {
        Objects.requireNonNull(ordering, "ordering");
        Objects.requireNonNull(reads, "reads");
        if (shards < 0 || replicas < 0 || writeConsistency < 0) {
            throw new IllegalArgumentException("Shards, replicas and write consistency are at least 1, or 0 for the"
                    + " default, but were: " + shards + ", " + replicas + " and " + writeConsistency);
        }
        if (writeConsistency > Math.max(1, replicas)) {
            throw new IllegalArgumentException("No more replicas can have a write than there are: write consistency "
                    + writeConsistency + " needs as many replicas, but there are: " + Math.max(1, replicas));
        }
    }

    /** Whatever more than half of the replicas have outlives the loss of the others. */
    int writesThatCount() {
        return writeConsistency > 0 ? writeConsistency : replicas / 2 + 1;
    }
}
