package io.intellisense.qdrant.vector;

/**
 * How segments get their HNSW graphs (Malkov and Yashunin, 2016).
 *
 * @param m links of a vector, twice as many on the lowest layer
 * @param efConstruct candidates that are looked at for each new vector
 * @param threshold segments of fewer vectors get no graph: they are searched exactly, which is fast enough there, and merging them
 *     stays cheap
 */
public record GraphSettings(int m, int efConstruct, int threshold) {

    /** As threshold: no graphs for now. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Whether no segment gets a graph, however large it is. */
    public boolean isPutOff() {
        return threshold == NEVER;
    }
}
