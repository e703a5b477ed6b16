package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.PointKey;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The points as they were at one moment: found by key or by query, read by document number. Used by one thread. */
record Snapshot(IndexSearcher searcher, StoredFields stored) {

    Snapshot(IndexSearcher searcher) throws IOException {
        this(searcher, searcher.storedFields());
    }

    /** The document of a point; empty where there is no such point. */
    OptionalInt find(PointId id) throws IOException {
        BytesRef key = PointKey.of(id);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms keys = segment.reader().terms(PointKey.FIELD);
            TermsEnum term = keys == null ? null : keys.iterator();
            if (term != null && term.seekExact(key)) {
                OptionalInt doc = live(segment, term);
                if (doc.isPresent()) {
                    return doc;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The document under a key that is not deleted: a segment may hold older versions of a point as well. */
    static OptionalInt live(LeafReaderContext segment, TermsEnum key) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum docs = key.postings(null, PostingsEnum.NONE);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                return OptionalInt.of(segment.docBase + doc);
            }
        }
        return OptionalInt.empty();
    }

    /** The documents that match, in no order. */
    List<Integer> matching(Query query) throws IOException {
        return searcher.search(query, new MatchingDocs());
    }

    /** Id and payload. */
    RetrievedPoint point(int doc) throws IOException {
        BytesRef point = stored.document(doc, Set.of(PointDocument.POINT)).getBinaryValue(PointDocument.POINT);
        return RetrievedPoint.parser().parseFrom(point.bytes, point.offset, point.length);
    }

    float[] vector(int doc) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(PointDocument.VECTOR);
        vectors.advance(doc - segment.docBase);
        return vectors.vectorValue().clone();
    }
}
