package io.intellisense.flink.redis;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;

/**
 * How streams are read.
 *
 * @param consumer the one name under which every reader takes entries, so that a restarted reader finds its own
 * @param batch entries in one reply
 * @param inFlight entries of one stream that may be under way without being acknowledged; more are read when a checkpoint is complete
 * @param block how long one read waits for entries
 * @param abandonedAfter after this time an entry that was delivered, but not to this reader, is taken over
 * @param poisonAfter an entry that was handed out more often is not looked into any more (by the job; here it tells who is tried alone)
 * @param trialPatience how long new entries wait for the trial of suspects
 */
record StreamOptions(
        RedisAccess access,
        List<String> streams,
        String group,
        String consumer,
        Boundedness boundedness,
        int batch,
        int inFlight,
        Duration block,
        Duration abandonedAfter,
        int poisonAfter,
        Duration trialPatience)
        implements Serializable {

    StreamOptions {
        streams = List.copyOf(streams);
        if (streams.isEmpty() || streams.stream().distinct().count() < streams.size()) {
            throw new IllegalArgumentException(
                    "A source reads at least one stream, and each once, but was: " + streams);
        }
        if (batch < 1 || inFlight < batch) {
            throw new IllegalArgumentException(
                    "At least one batch may be in flight, but was: " + inFlight + " entries, in batches of " + batch);
        }
        if (poisonAfter < 2) {
            throw new IllegalArgumentException(
                    "An entry that was handed out once is no poison yet, but was: " + poisonAfter);
        }
    }

    boolean isBounded() {
        return boundedness == Boundedness.BOUNDED;
    }

    GroupCommands commands(RedisLink link, String stream) {
        return new GroupCommands(link, stream, group, consumer);
    }

    /** The place of the stream among all; also of one that is read on though it is no longer among the options. */
    int rankOf(String stream) {
        int index = streams.indexOf(stream);
        return Math.floorMod(index < 0 ? stream.hashCode() : index, streams.size());
    }
}
