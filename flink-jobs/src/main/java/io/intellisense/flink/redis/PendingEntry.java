package io.intellisense.flink.redis;

/**
 * An entry that some consumer of the group was given and that nobody acknowledged.
 *
 * @param deliveries how often it was handed out
 */
record PendingEntry(EntryId id, int deliveries) implements Comparable<PendingEntry> {

    PendingEntry first() {
        return new PendingEntry(id, 1);
    }

    PendingEntry again() {
        return new PendingEntry(id, deliveries + 1);
    }

    @Override
    public int compareTo(PendingEntry other) {
        return id.compareTo(other.id);
    }
}
