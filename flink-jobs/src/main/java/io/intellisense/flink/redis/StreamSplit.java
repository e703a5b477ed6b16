package io.intellisense.flink.redis;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The split of a stream source: one stream, and what of it is known to be done.
 *
 * @param end the last entry to read; null where there is no end, or where it is not known yet
 * @param covered in order: entries that were emitted before the checkpoint and are not acknowledged in Redis yet
 */
record StreamSplit(String stream, EntryId end, List<EntryId> covered) implements SourceSplit {

    StreamSplit {
        Objects.requireNonNull(stream, "stream");
        covered = List.copyOf(covered);
    }

    static StreamSplit fresh(String stream) {
        return new StreamSplit(stream, null, List.of());
    }

    @Override
    public String splitId() {
        return stream;
    }

    /** Short: Flink logs splits, and thousands of ids help nobody. */
    @Override
    public String toString() {
        return stream + (end == null ? "" : " up to " + end) + " (" + covered.size() + " to acknowledge)";
    }
}
