package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.PointKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;

/**
 * Walks the points in the order of their ids, by merging the segments' sorted key dictionaries: a page costs what it holds, however
 * many points there are.
 */
final class ScrollById {

    /**
     * Some documents in the order of their ids.
     *
     * @param next the key where the next page begins; null after the last one
     */
    record Page(List<Integer> docs, BytesRef next) {}

    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>();

    /** @param fromOrNull the first key to look at */
    ScrollById(IndexSearcher searcher, Query filter, BytesRef fromOrNull) throws IOException {
        Weight weight = filter instanceof MatchAllDocsQuery
                ? null
                : searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer matches = weight == null ? null : weight.scorer(segment);
            Terms keys = segment.reader().terms(PointKey.FIELD);
            if (keys != null && (weight == null || matches != null)) {
                int size = segment.reader().maxDoc();
                Cursor cursor = new Cursor(
                        segment, keys.iterator(), matches == null ? null : BitSet.of(matches.iterator(), size));
                if (cursor.start(fromOrNull)) {
                    cursors.add(cursor);
                }
            }
        }
    }

    Page page(int limit) throws IOException {
        List<Integer> docs = new ArrayList<>();
        while (!cursors.isEmpty()) {
            Cursor first = cursors.poll();
            OptionalInt doc = first.doc();
            if (doc.isPresent()) {
                if (docs.size() == limit) {
                    return new Page(docs, BytesRef.deepCopyOf(first.key));
                }
                docs.add(doc.getAsInt());
            }
            if (first.advance()) {
                cursors.add(first);
            }
        }
        return new Page(docs, null);
    }

    /** Where the walk stands in one segment. */
    private static final class Cursor implements Comparable<Cursor> {

        private final LeafReaderContext segment;
        private final TermsEnum keys;
        private final BitSet matchesOrNull;
        private BytesRef key;

        Cursor(LeafReaderContext segment, TermsEnum keys, BitSet matchesOrNull) {
            this.segment = segment;
            this.keys = keys;
            this.matchesOrNull = matchesOrNull;
        }

        boolean start(BytesRef fromOrNull) throws IOException {
            if (fromOrNull != null && keys.seekCeil(fromOrNull) == TermsEnum.SeekStatus.END) {
                return false;
            }
            key = fromOrNull == null ? keys.next() : keys.term();
            return key != null;
        }

        boolean advance() throws IOException {
            key = keys.next();
            return key != null;
        }

        OptionalInt doc() throws IOException {
            OptionalInt doc = Snapshot.live(segment, keys);
            boolean matches =
                    doc.isPresent() && (matchesOrNull == null || matchesOrNull.get(doc.getAsInt() - segment.docBase));
            return matches ? doc : OptionalInt.empty();
        }

        @Override
        public int compareTo(Cursor other) {
            return key.compareTo(other.key);
        }
    }
}
