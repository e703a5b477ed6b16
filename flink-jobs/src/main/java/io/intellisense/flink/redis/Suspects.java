package io.intellisense.flink.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Entries that were handed out twice and more without being acknowledged: each may be what killed the job. They are tried in turn, so
 * that a crash tells which of them it was.
 *
 * <p>A trial begins when nothing else of the stream is under way and has passed when the next checkpoint is complete. Trials double:
 * one entry, then two, then four, so that after two unlucky kills thousands of innocents are not tried one by one. An entry that is
 * about to be handed out for the last time before it counts as poison is always tried alone. The streams take turns by checkpoint
 * number, so that two streams never try at the same time. Meanwhile new entries wait, but only for the given patience; after that
 * they flow beside one trial a checkpoint.
 *
 * <p>Used by one thread; decides, and does nothing.
 */
final class Suspects {

    private final TreeMap<EntryId, Integer> left = new TreeMap<>();
    private final int rank;
    private final int streams;
    private final int limit;
    private final long patience;
    private int size = 1;
    private boolean onTrial;
    private long began;
    private long lastTrial;
    private long triedAt = -1;

    /**
     * @param rank of the stream among all
     * @param limit how often an entry is handed out before it counts as poison
     */
    Suspects(int rank, int streams, int limit, Duration patience) {
        this.rank = rank;
        this.streams = streams;
        this.limit = limit;
        this.patience = patience.toNanos();
    }

    /** Whether the entry has to be tried: it was handed out often, but not so often that nobody will look into it any more. */
    boolean suspects(PendingEntry entry) {
        return entry.deliveries() >= 2 && entry.deliveries() < limit;
    }

    /** @param now as of {@link System#nanoTime} */
    void add(PendingEntry entry, long now) {
        if (!isBusy()) {
            began = now;
            lastTrial = now;
            size = 1;
        }
        left.put(entry.id(), entry.deliveries());
    }

    boolean has(EntryId id) {
        return left.containsKey(id);
    }

    int count() {
        return left.size();
    }

    /** Whether some are not tried yet, or the last trial has not ended. */
    boolean isBusy() {
        return onTrial || !left.isEmpty();
    }

    /** Whether new entries have to wait. */
    boolean holdOthers(long now) {
        return isBusy() && now - began < patience;
    }

    /**
     * Those to hand out now; most often none.
     *
     * @param allCovered whether everything that was handed out of this stream is covered by a checkpoint
     * @param checkpoint the last complete one
     */
    List<PendingEntry> next(boolean allCovered, long checkpoint, long now) {
        if (onTrial && (allCovered || checkpoint != triedAt && now - began >= patience)) {
            onTrial = false;
            size *= 2;
        }
        if (left.isEmpty() || !mayBegin(allCovered, checkpoint, now)) {
            return List.of();
        }
        onTrial = true;
        triedAt = checkpoint;
        lastTrial = now;
        return group();
    }

    private boolean mayBegin(boolean allCovered, long checkpoint, long now) {
        if (now - began < patience) {
            return !onTrial && allCovered && isOurTurn(checkpoint);
        }
        // Without a checkpoint nothing passes; but nothing waits for ever.
        return checkpoint != triedAt && isOurTurn(checkpoint) || now - lastTrial >= patience;
    }

    private boolean isOurTurn(long checkpoint) {
        return streams == 1 || checkpoint > 0 && checkpoint % streams == rank;
    }

    private List<PendingEntry> group() {
        List<PendingEntry> group = new ArrayList<>();
        while (group.size() < size && !left.isEmpty()) {
            PendingEntry first =
                    new PendingEntry(left.firstKey(), left.firstEntry().getValue());
            boolean lastChance = first.deliveries() >= limit - 1;
            if (lastChance && !group.isEmpty()) {
                break;
            }
            left.pollFirstEntry();
            group.add(first);
            if (lastChance) {
                break;
            }
        }
        return group;
    }
}
