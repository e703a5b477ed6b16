package io.intellisense.qdrant.vector;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.apache.lucene.util.Bits;

/** The vectors nearest to one, among those that pass a filter. */
public final class NearestQuery extends KnnFloatVectorQuery {

    /** Where a filter leaves so few vectors of a segment, comparing all of them is quicker than any graph, and exact. */
    private static final int EXACT_BELOW = 10_000;

    /** How many vectors a search through a graph compares for each candidate that it follows. */
    private static final int COMPARED_PER_CANDIDATE = 25;

    private final float[] target;
    private final int wanted;
    private final boolean exact;

    /**
     * @param wanted how many to find
     * @param ef how many candidates to follow through the graph of an index of one segment; the more, the nearer to the truth
     * @param exact compare every vector
     */
    public NearestQuery(String field, float[] target, int wanted, int ef, Query filter, boolean exact) {
        super(field, target, Math.max(wanted, ef), filter);
        this.target = target;
        this.wanted = wanted;
        this.exact = exact;
    }

    /**
     * Each segment collects for itself, because Lucene's sharing of the worst score between segments costs recall; but it follows
     * fewer candidates the smaller its share of the index is, because few of the nearest will be its own.
     */
    @Override
    protected KnnCollectorManager getKnnCollectorManager(int count, IndexSearcher searcher) {
        double all = Math.max(1, searcher.getIndexReader().maxDoc());
        return (visitLimit, segment) -> {
            double share = segment.reader().maxDoc() / all;
            return new TopKnnCollector(Math.max(wanted, (int) Math.ceil(count * Math.sqrt(share))), visitLimit);
        };
    }

    /** @param visitLimit one more than the documents that pass the filter; unbounded where there is no filter */
    @Override
    protected TopDocs approximateSearch(
            LeafReaderContext segment, Bits acceptDocs, int visitLimit, KnnCollectorManager collectors)
            throws IOException {
        return exact || isQuickerCompared(segment, visitLimit - 1)
                ? compareAll(segment, acceptDocs)
                : super.approximateSearch(segment, acceptDocs, visitLimit, collectors);
    }

    /** A graph leads past those that do not pass as well: the fewer pass, the more it compares in order to find as many. */
    private boolean isQuickerCompared(LeafReaderContext segment, int eligible) {
        double share = (double) eligible / segment.reader().maxDoc();
        return eligible <= EXACT_BELOW || eligible * share <= (double) COMPARED_PER_CANDIDATE * getK();
    }

    private TopDocs compareAll(LeafReaderContext segment, Bits acceptDocs) throws IOException {
        KnnCollector nearest = new TopKnnCollector(getK(), Integer.MAX_VALUE);
        FloatVectorValues values = segment.reader().getFloatVectorValues(getField());
        if (values == null) {
            return nearest.topDocs();
        }
        VectorScorer scorer = values.scorer(target);
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (acceptDocs == null || acceptDocs.get(doc)) {
                nearest.incVisitedCount(1);
                nearest.collect(doc, scorer.score());
            }
        }
        return nearest.topDocs();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && ((NearestQuery) other).exact == exact;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Boolean.hashCode(exact);
    }
}
