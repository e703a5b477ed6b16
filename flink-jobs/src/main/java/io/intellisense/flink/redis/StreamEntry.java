package io.intellisense.flink.redis;

import java.util.Map;
import java.util.Objects;

/**
 * One entry of a stream as it is handed to the job.
 *
 * @param fields in their order; none where the entry is lost
 * @param deliveries how often it was handed out, this time included
 * @param lost whether it was trimmed from the stream after it was delivered and before it was acknowledged
 */
public record StreamEntry(String stream, EntryId id, Map<String, String> fields, int deliveries, boolean lost) {

    public StreamEntry {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fields, "fields");
        if (deliveries < 1 || lost && !fields.isEmpty()) {
            throw new IllegalArgumentException("An entry was delivered at least once, and has no fields if it is lost: "
                    + id + " of " + stream + ", " + deliveries + " deliveries");
        }
    }

    static StreamEntry of(String stream, EntryId id, Map<String, String> fields, int deliveries) {
        return new StreamEntry(stream, id, fields, deliveries, false);
    }

    static StreamEntry lost(String stream, EntryId id, int deliveries) {
        return new StreamEntry(stream, id, Map.of(), deliveries, true);
    }

    /** Names the entry among all streams, such as {@code images:events 1700000000000-0}. */
    public String name() {
        return stream + " " + id;
    }
}
