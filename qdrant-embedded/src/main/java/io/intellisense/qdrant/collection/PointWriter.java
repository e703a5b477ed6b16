package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.PointKey;
import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.payload.FilterQuery;
import io.intellisense.qdrant.payload.PayloadEdit;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/**
 * Applies writes to a collection's index. Upserts run side by side; what depends on what is stored (edits, deletions by filter) runs
 * alone, so that it sees everything that was applied before it.
 */
final class PointWriter {

    private final IndexWriter index;
    private final SearcherManager searchers;
    private final VectorInput vectors;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    PointWriter(IndexWriter index, SearcherManager searchers, VectorInput vectors) {
        this.index = index;
        this.searchers = searchers;
        this.vectors = vectors;
    }

    /** Writes all of the points or, where one is refused, none. */
    void upsert(List<PointStruct> points) throws IOException {
        List<Document> documents = new ArrayList<>(points.size());
        for (PointStruct point : points) {
            documents.add(PointDocument.of(canonical(point.getId()), vectors.of(point), point.getPayloadMap()));
        }
        locked(lock.readLock(), () -> {
            for (int i = 0; i < documents.size(); i++) {
                index.updateDocument(PointKey.term(points.get(i).getId()), documents.get(i));
            }
        });
    }

    /** Ids that are not there are ignored. */
    void delete(PointsSelector which) throws IOException {
        switch (which.getPointsSelectorOneOfCase()) {
            case POINTS -> {
                Term[] keys = which.getPoints().getIdsList().stream()
                        .map(PointKey::term)
                        .toArray(Term[]::new);
                locked(lock.readLock(), () -> index.deleteDocuments(keys));
            }
            case FILTER -> locked(lock.writeLock(), () -> index.deleteDocuments(FilterQuery.of(which.getFilter())));
            case POINTSSELECTORONEOF_NOT_SET -> throw Refusal.invalid("the request does not say which points");
        }
    }

    /** @throws io.grpc.StatusRuntimeException NOT_FOUND, once the others are edited, where a point named by its id is missing */
    void edit(PointsSelector which, PayloadEdit edit) throws IOException {
        locked(lock.writeLock(), () -> {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                edit(new Snapshot(searcher), which, edit);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private void edit(Snapshot now, PointsSelector which, PayloadEdit edit) throws IOException {
        switch (which.getPointsSelectorOneOfCase()) {
            case FILTER -> {
                for (int doc : now.matching(FilterQuery.of(which.getFilter()))) {
                    edit(now, doc, edit);
                }
            }
            case POINTS -> editAll(now, which.getPoints().getIdsList(), edit);
            case POINTSSELECTORONEOF_NOT_SET -> throw Refusal.invalid("the request does not say which points");
        }
    }

    private void editAll(Snapshot now, List<PointId> ids, PayloadEdit edit) throws IOException {
        PointId missing = null;
        for (PointId id : ids) {
            OptionalInt doc = now.find(id);
            if (doc.isPresent()) {
                edit(now, doc.getAsInt(), edit);
            } else {
                missing = id;
            }
        }
        if (missing != null) {
            throw Refusal.noPoint(PointKey.text(missing));
        }
    }

    private void edit(Snapshot now, int doc, PayloadEdit edit) throws IOException {
        RetrievedPoint point = now.point(doc);
        index.updateDocument(
                PointKey.term(point.getId()),
                PointDocument.of(point.getId(), now.vector(doc), edit.apply(point.getPayloadMap())));
    }

    private static PointId canonical(PointId id) {
        return PointKey.id(PointKey.of(id));
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    private static void locked(Lock lock, Write write) throws IOException {
        lock.lock();
        try {
            write.run();
        } finally {
            lock.unlock();
        }
    }
}
