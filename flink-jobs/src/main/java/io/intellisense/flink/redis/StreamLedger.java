package io.intellisense.flink.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows of every entry of one stream where it is between its delivery by Redis and its acknowledgement: taken, emitted, in a
 * checkpoint, covered by a complete one. Used by the fetcher's, the task's and the acknowledging thread.
 */
final class StreamLedger {

    private final String stream;
    private final Set<EntryId> known = new HashSet<>();
    private final TreeMap<Long, Set<EntryId>> byCheckpoint = new TreeMap<>();
    private final TreeSet<EntryId> covered = new TreeSet<>();
    private Set<EntryId> emitted = new HashSet<>();
    private EntryId end;
    private EntryId lastNew;
    private long lastCheckpoint;

    StreamLedger(StreamSplit split) {
        this.stream = split.stream();
        this.end = split.end();
        this.known.addAll(split.covered());
        this.covered.addAll(split.covered());
    }

    String stream() {
        return stream;
    }

    synchronized EntryId end() {
        return end;
    }

    synchronized void endsAt(EntryId last) {
        end = last;
    }

    /** Whether the entry was not known before: it goes its way from here. */
    synchronized boolean take(EntryId id) {
        return known.add(id);
    }

    /** Like {@link #take}, of an entry that was delivered for the first time. */
    synchronized boolean takeNew(EntryId id) {
        if (lastNew == null || id.compareTo(lastNew) > 0) {
            lastNew = id;
        }
        return take(id);
    }

    /** Whether new entries reached this reader, and none that is as late as this one. */
    synchronized boolean isBehindLastNew(EntryId id) {
        return lastNew != null && id.compareTo(lastNew) > 0;
    }

    /** A copy. */
    synchronized Set<EntryId> known() {
        return new HashSet<>(known);
    }

    synchronized int size() {
        return known.size();
    }

    /** Whether everything that was taken is covered by a complete checkpoint. */
    synchronized boolean allCovered() {
        return known.size() == covered.size();
    }

    synchronized void emitted(EntryId id) {
        emitted.add(id);
    }

    /** The split as of this checkpoint: everything that was emitted before its barrier and is not acknowledged. */
    synchronized StreamSplit snapshot(long checkpoint) {
        if (!emitted.isEmpty()) {
            byCheckpoint.put(checkpoint, emitted);
            emitted = new HashSet<>();
        }
        TreeSet<EntryId> ids = new TreeSet<>(covered);
        byCheckpoint.values().forEach(ids::addAll);
        return new StreamSplit(stream, end, List.copyOf(ids));
    }

    /** Covers everything that was emitted up to this checkpoint, also for those that were aborted before it. */
    synchronized void complete(long checkpoint) {
        lastCheckpoint = Math.max(lastCheckpoint, checkpoint);
        Iterator<Set<EntryId>> ended =
                byCheckpoint.headMap(checkpoint, true).values().iterator();
        while (ended.hasNext()) {
            covered.addAll(ended.next());
            ended.remove();
        }
    }

    /** The last complete checkpoint; 0 where there was none. */
    synchronized long lastCheckpoint() {
        return lastCheckpoint;
    }

    /** The first entries to acknowledge. */
    synchronized List<EntryId> due(int limit) {
        List<EntryId> ids = new ArrayList<>(Math.min(limit, covered.size()));
        for (EntryId id : covered) {
            if (ids.size() == limit) {
                break;
            }
            ids.add(id);
        }
        return ids;
    }

    synchronized void acknowledged(Collection<EntryId> ids) {
        ids.forEach(covered::remove);
        ids.forEach(known::remove);
    }
}
