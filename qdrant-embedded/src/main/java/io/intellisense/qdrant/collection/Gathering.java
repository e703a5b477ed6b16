package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.vector.GraphSettings;
import io.intellisense.qdrant.vector.LateGraphFormat;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Gathers the graphs of a collection into one while nobody writes. A search goes through every graph, and goes nearly as far through a
 * small one as through a large one: one graph of 100,000 vectors answers more than twice as fast as six that share them.
 *
 * <p>Gathering inserts the vectors of the smaller graphs into the largest. It waits until they are a fair part of it, so that a
 * library that grows by a few pictures a day is not built anew every day: over a life, a vector is inserted a few times.
 */
final class Gathering {

    /** Looks without a write in between that make a quiet moment; looks come once a second. */
    private static final int QUIET_LOOKS = 5;

    /** The smaller graphs, together, are at least this part of the largest. */
    private static final int WORTH = 8;

    private final Supplier<GraphSettings> settings;
    private long operations;
    private int quiet;

    Gathering(Supplier<GraphSettings> settings) {
        this.settings = settings;
    }

    /**
     * To be called about once a second.
     *
     * @param operationsSoFar of writers
     */
    void look(long operationsSoFar, IndexSearcher searcher, IndexWriter index) throws IOException {
        quiet = operationsSoFar == operations ? quiet + 1 : 0;
        operations = operationsSoFar;
        if (quiet >= QUIET_LOOKS && isDue(searcher) && !isMerging(index)) {
            index.forceMerge(1, false);
        }
    }

    /** Whether the vectors of several graphs would be found faster together; not while graphs are put off, for a merge would lose them. */
    boolean isDue(IndexSearcher searcher) {
        if (settings.get().isPutOff()) {
            return false;
        }
        List<Integer> sizes = searcher.getIndexReader().leaves().stream()
                .map(LeafReaderContext::reader)
                .filter(segment -> LateGraphFormat.searchesGraph(segment, PointDocument.VECTOR))
                .map(LeafReader::numDocs)
                .toList();
        return isWorthIt(sizes);
    }

    static boolean isWorthIt(List<Integer> sizes) {
        long all = sizes.stream().mapToLong(Integer::longValue).sum();
        long largest = sizes.stream().mapToLong(Integer::longValue).max().orElse(0);
        return all - largest > largest / WORTH;
    }

    static boolean isMerging(IndexWriter index) {
        return index.hasPendingMerges() || !index.getMergingSegments().isEmpty();
    }
}
