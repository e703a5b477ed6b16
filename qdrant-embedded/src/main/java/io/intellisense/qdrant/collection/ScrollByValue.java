package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.payload.ValueOrder;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.NumericUtils;

/**
 * The first points in the order of a payload value, read off the tree in which Lucene keeps the values: what cannot be among the
 * first is not looked at. Points without a value are left out.
 */
final class ScrollByValue {

    private record Valued(long value, int doc) {}

    private final ValueOrder order;
    private final int limit;
    private final PriorityQueue<Valued> first; // the worst on top

    ScrollByValue(ValueOrder order, int limit) {
        this.order = order;
        this.limit = limit;
        this.first = new PriorityQueue<>(bestFirst().reversed());
    }

    private Comparator<Valued> bestFirst() {
        Comparator<Valued> ascending = Comparator.comparingLong(Valued::value);
        return (order.descending() ? ascending.reversed() : ascending).thenComparing(Valued::doc);
    }

    List<Integer> docs(IndexSearcher searcher, Query filter) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer matches = weight.scorer(segment);
            PointValues values = segment.reader().getPointValues(order.field());
            if (matches != null && values != null) {
                BitSet matching = BitSet.of(matches.iterator(), segment.reader().maxDoc());
                walk(values.getPointTree(), new Visitor(segment, matching));
            }
        }
        return first.stream().sorted(bestFirst()).map(Valued::doc).toList();
    }

    /** Best values first, because each one that is found rules out more of the rest. */
    private void walk(PointValues.PointTree tree, Visitor visitor) throws IOException {
        if (visitor.compare(tree.getMinPackedValue(), tree.getMaxPackedValue()) == Relation.CELL_OUTSIDE_QUERY) {
            return;
        }
        if (!tree.moveToChild()) {
            tree.visitDocValues(visitor);
            return;
        }
        PointValues.PointTree lower = tree.clone();
        if (!order.descending()) {
            walk(lower, visitor);
        }
        if (tree.moveToSibling()) {
            walk(tree, visitor);
        }
        if (order.descending()) {
            walk(lower, visitor);
        }
        tree.moveToParent();
    }

    private final class Visitor implements PointValues.IntersectVisitor {

        private final LeafReaderContext segment;
        private final BitSet matching;

        private Visitor(LeafReaderContext segment, BitSet matching) {
            this.segment = segment;
            this.matching = matching;
        }

        @Override
        public void visit(int doc) {
            throw new IllegalStateException("Every value is looked at");
        }

        @Override
        public void visit(int doc, byte[] packed) {
            long value = NumericUtils.sortableBytesToLong(packed, 0);
            boolean live = segment.reader().getLiveDocs() == null
                    || segment.reader().getLiveDocs().get(doc);
            if (value >= order.from() && value <= order.to() && live && matching.get(doc)) {
                first.add(new Valued(value, segment.docBase + doc));
                if (first.size() > limit) {
                    first.poll();
                }
            }
        }

        @Override
        public Relation compare(byte[] least, byte[] greatest) {
            long low = NumericUtils.sortableBytesToLong(least, 0);
            long high = NumericUtils.sortableBytesToLong(greatest, 0);
            boolean outside = high < order.from() || low > order.to() || isBeyondTheWorst(low, high);
            return outside ? Relation.CELL_OUTSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
        }

        private boolean isBeyondTheWorst(long low, long high) {
            if (first.size() < limit) {
                return false;
            }
            long worst = first.element().value();
            return order.descending() ? high < worst : low > worst;
        }
    }
}
