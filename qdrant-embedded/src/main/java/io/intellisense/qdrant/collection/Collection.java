package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.PointKey;
import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.payload.FacetTerms;
import io.intellisense.qdrant.payload.FilterQuery;
import io.intellisense.qdrant.payload.ValueOrder;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.FacetHit;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;

/** The points of one collection. What {@link #flush} has returned for is on the disk and seen by every later read. */
public final class Collection implements AutoCloseable {

    private final StoredSettings settings;
    private final Merges merges;
    private final IndexWriter index;
    private final SearcherManager searchers;
    private final PointWriter writer;
    private final GroupCommit commits;
    private final Gathering gathering;
    private final AtomicLong operations = new AtomicLong();
    private volatile boolean closed;

    private Collection(StoredSettings settings, Merges merges, IndexWriter index, Executor searching)
            throws IOException {
        this.settings = settings;
        this.merges = merges;
        this.index = index;
        this.searchers = new SearcherManager(index, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new IndexSearcher(reader, searching);
            }
        });
        this.writer = new PointWriter(index, searchers, vectors());
        this.commits = new GroupCommit(() -> {
            index.commit();
            searchers.maybeRefreshBlocking();
        });
        this.gathering = new Gathering(() -> settings.get().graph());
    }

    /** @param searching runs parts of a search side by side */
    static Collection open(Path folder, StoredSettings settings, Executor searching) throws IOException {
        Merges merges = new Merges();
        IndexWriter index =
                IndexFolder.open(folder.resolve("index"), () -> settings.get().graph(), merges);
        Collection collection = new Collection(settings, merges, index, searching);
        index.maybeMerge(); // goes on with what the last end has given up
        return collection;
    }

    /** Changes the settings, and begins to build what they ask for. */
    public void change(UpdateCollection changes) throws IOException {
        settings.update(changes);
        index.maybeMerge();
    }

    public StoredSettings settings() {
        return settings;
    }

    public VectorInput vectors() {
        return new VectorInput(settings.get().dimension());
    }

    /** Applies the updates in their order; where one is refused, those before it stay applied. */
    public List<Long> update(List<PointsUpdateOperation> updates) throws IOException {
        List<Long> numbers = new ArrayList<>(updates.size());
        try {
            for (PointsUpdateOperation update : updates) {
                UpdateOperation.apply(update, writer);
                numbers.add(operations.getAndIncrement());
            }
        } finally {
            commits.ticket();
        }
        return numbers;
    }

    /** Returns when all updates that were applied before are durable and visible. */
    public void flush(Duration deadline) throws IOException, InterruptedException, TimeoutException {
        commits.flush(deadline);
    }

    /**
     * To be called about once a second. As {@link #flush}, and for merges as well: they end at any time, and nobody waits for them.
     * In a quiet moment it begins those that make searches quicker.
     */
    public void settle(Duration deadline) throws IOException, InterruptedException, TimeoutException {
        try {
            if (index.hasUncommittedChanges()) {
                commits.ticket();
            }
            flush(deadline);
            read(now -> {
                gathering.look(operations.get(), now.searcher(), index);
                return null;
            });
        } catch (AlreadyClosedException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /** Of ids that are given twice, or not there, once or nothing. */
    public List<RetrievedPoint> retrieve(List<PointId> ids, PointView view) throws IOException {
        return read(now -> {
            List<RetrievedPoint> found = new ArrayList<>(ids.size());
            for (PointId id : new LinkedHashSet<>(ids)) {
                OptionalInt doc = now.find(id);
                if (doc.isPresent()) {
                    found.add(view.of(now, doc.getAsInt()));
                }
            }
            return found;
        });
    }

    public List<ScoredPoint> search(NearestSearch search, PointView view) throws IOException {
        return read(now -> {
            List<ScoredPoint> hits = new ArrayList<>();
            for (NearestSearch.Hit hit : search.run(now)) {
                hits.add(view.of(now, hit.doc(), hit.score()));
            }
            return hits;
        });
    }

    /** @throws io.grpc.StatusRuntimeException NOT_FOUND where there is no such point */
    public float[] vectorOf(PointId id) throws IOException {
        return read(now -> now.vector(now.find(id).orElseThrow(() -> Refusal.noPoint(PointKey.text(id)))));
    }

    /** @param fromOrNull the first id to look at */
    public ScrollResponse scroll(Filter filter, PointId fromOrNull, int limit, PointView view) throws IOException {
        return read(now -> {
            BytesRef from = fromOrNull == null ? null : PointKey.of(fromOrNull);
            ScrollById.Page page = new ScrollById(now.searcher(), FilterQuery.of(filter), from).page(limit);
            ScrollResponse.Builder answer = ScrollResponse.newBuilder();
            for (int doc : page.docs()) {
                answer.addResult(view.of(now, doc));
            }
            if (page.next() != null) {
                answer.setNextPageOffset(PointKey.id(page.next()));
            }
            return answer.build();
        });
    }

    /** The first in the order of a payload value. */
    public ScrollResponse scroll(Filter filter, OrderBy orderBy, int limit, PointView view) throws IOException {
        ValueOrder order = ValueOrder.of(orderBy, settings.get().info().getPayloadSchemaMap());
        return read(now -> {
            ScrollResponse.Builder answer = ScrollResponse.newBuilder();
            for (int doc : new ScrollByValue(order, limit).docs(now.searcher(), FilterQuery.of(filter))) {
                answer.addResult(view.of(now, doc));
            }
            return answer.build();
        });
    }

    /** How many of the matching points have which text at a payload path, most first. */
    public List<FacetHit> facet(Filter filter, String key, int limit) throws IOException {
        String field = FacetTerms.field(key, settings.get().info().getPayloadSchemaMap());
        return read(now -> new Facets().count(now.searcher(), FilterQuery.of(filter), field, limit));
    }

    public long count(Filter filter) throws IOException {
        return read(now -> (long) now.searcher().count(FilterQuery.of(filter)));
    }

    public CollectionInfo info() throws IOException {
        return read(now -> LiveInfo.of(
                settings.get().info(),
                now.searcher(),
                Gathering.isMerging(index) || gathering.isDue(now.searcher()),
                merges.failure()));
    }

    /** Commits what is applied, gives up merges that are under way, and closes the files. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            if (index.isOpen()) {
                index.commit();
            }
        } finally {
            searchers.close();
            GiveUp.merges(index);
        }
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(Snapshot now) throws IOException;
    }

    private <T> T read(Read<T> read) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return read.from(new Snapshot(searcher));
        } finally {
            searchers.release(searcher);
        }
    }
}
