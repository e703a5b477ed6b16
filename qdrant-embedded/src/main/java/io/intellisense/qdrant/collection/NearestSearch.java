package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.PointKey;
import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.payload.FilterQuery;
import io.intellisense.qdrant.vector.NearestQuery;
import io.intellisense.qdrant.vector.UnitVector;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * A search by nearness.
 *
 * @param target of length one
 * @param exceptOrNull a point that is not to be found: the one whose neighbours are asked for
 * @param offset how many of the best to skip
 * @param threshold cosine that a hit must exceed
 * @param ef how many candidates to look at where a graph is searched; 0 for the default
 * @param exact compare every vector
 */
public record NearestSearch(
        float[] target,
        PointId exceptOrNull,
        Filter filter,
        int limit,
        int offset,
        float threshold,
        int ef,
        boolean exact) {

    /** Fewer candidates save little time and cost recall. */
    private static final int LEAST_EF = 128;

    /** Beyond it a search holds too much memory; scrolling is the way to see everything. */
    private static final int MOST = 100_000;

    /** A found document and its cosine. */
    record Hit(int doc, float score) {}

    public NearestSearch {
        if (limit < 1 || offset < 0) {
            throw Refusal.invalid("a search asks for at least 1 hit from offset 0 on, but was: limit " + limit
                    + ", offset " + offset);
        }
        if ((long) limit + offset > MOST) {
            throw Refusal.unsupported("more than " + MOST + " hits (limit and offset) of one search; scroll instead");
        }
    }

    List<Hit> run(Snapshot now) throws IOException {
        int wanted = limit + offset;
        NearestQuery query =
                new NearestQuery(PointDocument.VECTOR, target, wanted, Math.max(ef, LEAST_EF), eligible(), exact);
        ScoreDoc[] nearest = now.searcher().search(query, wanted).scoreDocs;
        List<Hit> hits = new ArrayList<>();
        for (int i = offset; i < nearest.length; i++) {
            float cosine = UnitVector.cosine(nearest[i].score);
            if (cosine > threshold) {
                hits.add(new Hit(nearest[i].doc, cosine));
            }
        }
        return hits;
    }

    /** Null where every point is eligible, which Lucene searches without looking at a filter. */
    private Query eligible() {
        Query filtered = FilterQuery.of(filter);
        if (exceptOrNull != null) {
            return new BooleanQuery.Builder()
                    .add(filtered, Occur.FILTER)
                    .add(new TermQuery(PointKey.term(exceptOrNull)), Occur.MUST_NOT)
                    .build();
        }
        return filtered instanceof MatchAllDocsQuery ? null : filtered;
    }
}
