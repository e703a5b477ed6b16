package io.intellisense.qdrant.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gathers the numbers of all documents that match a query. */
final class MatchingDocs implements CollectorManager<MatchingDocs.Gather, List<Integer>> {

    @Override
    public Gather newCollector() {
        return new Gather();
    }

    @Override
    public List<Integer> reduce(Collection<Gather> parts) {
        return parts.stream().flatMap(part -> part.docs.stream()).toList();
    }

    /** One thread's share. */
    static final class Gather extends SimpleCollector {

        private final List<Integer> docs = new ArrayList<>();
        private int docBase;

        @Override
        protected void doSetNextReader(LeafReaderContext segment) {
            docBase = segment.docBase;
        }

        @Override
        public void collect(int doc) {
            docs.add(docBase + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
