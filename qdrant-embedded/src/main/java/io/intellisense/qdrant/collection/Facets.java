package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.payload.FacetTerms;
import io.qdrant.client.grpc.Points.FacetHit;
import io.qdrant.client.grpc.Points.FacetValue;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;

/** Counts the texts of a payload path, exactly: each text's documents are compared with those that match. */
final class Facets {

    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Long> counts = new HashMap<>();

    List<FacetHit> count(IndexSearcher searcher, Query filter, String field, int limit) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer matches = weight.scorer(segment);
            Terms texts = segment.reader().terms(field);
            if (matches != null && texts != null) {
                BitSet matching = BitSet.of(matches.iterator(), segment.reader().maxDoc());
                add(segment, texts.iterator(), matching);
            }
        }
        return counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .limit(limit)
                .map(count -> FacetHit.newBuilder()
                        .setValue(FacetValue.newBuilder().setStringValue(count.getKey()))
                        .setCount(count.getValue())
                        .build())
                .toList();
    }

    private void add(LeafReaderContext segment, TermsEnum texts, BitSet matching) throws IOException {
        PostingsEnum docs = null;
        for (BytesRef text = texts.next(); text != null; text = texts.next()) {
            if (FacetTerms.isNamed(text.length)) {
                docs = texts.postings(docs, PostingsEnum.NONE);
                long count = count(segment, docs, matching);
                if (count > 0) {
                    counts.merge(text.utf8ToString(), count, Long::sum);
                }
            }
        }
    }

    private static long count(LeafReaderContext segment, PostingsEnum docs, BitSet matching) throws IOException {
        long count = 0;
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            boolean live = segment.reader().getLiveDocs() == null
                    || segment.reader().getLiveDocs().get(doc);
            if (live && matching.get(doc)) {
                count++;
            }
        }
        return count;
    }
}
