package io.intellisense.flink.redis;

import io.intellisense.domain.RedisAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;

/** Puts a {@link RedisStreamSource} together; address, streams, group, deserializer and type have no default. */
public final class RedisStreamSourceBuilder<T> {

    /** How often an entry is handed out, by default, before it counts as poison. */
    public static final int POISON_AFTER = 5;

    private RedisAddress address;
    private List<String> streams;
    private String group;
    private String consumer = "reader";
    private EntryReader<T> reader;
    private TypeInformation<T> type;
    private Boundedness boundedness = Boundedness.CONTINUOUS_UNBOUNDED;
    private int batch = 100;
    private int inFlight = 10_000;
    private int poisonAfter = POISON_AFTER;
    private Duration deadline = Duration.ofSeconds(5);
    private Duration block = Duration.ofSeconds(1);
    private Duration abandonedAfter = Duration.ofSeconds(60);
    private Duration trialPatience = Duration.ofSeconds(15);

    RedisStreamSourceBuilder() {}

    public RedisStreamSourceBuilder<T> address(RedisAddress value) {
        this.address = value;
        return this;
    }

    /** The keys of the streams; each is read by one reader, and they are spread over the readers. */
    public RedisStreamSourceBuilder<T> streams(List<String> value) {
        this.streams = value;
        return this;
    }

    /** The consumer group; created at the beginning of a stream where it is not there. */
    public RedisStreamSourceBuilder<T> group(String value) {
        this.group = value;
        return this;
    }

    /** The one name under which entries are taken, whichever reader takes them; by default {@code reader}. */
    public RedisStreamSourceBuilder<T> consumer(String value) {
        this.consumer = value;
        return this;
    }

    public RedisStreamSourceBuilder<T> deserializer(EntryReader<T> value) {
        this.reader = value;
        return this;
    }

    public RedisStreamSourceBuilder<T> produces(TypeInformation<T> value) {
        this.type = value;
        return this;
    }

    /** Ends behind the entry that is the last one of each stream when the source begins. */
    public RedisStreamSourceBuilder<T> bounded() {
        this.boundedness = Boundedness.BOUNDED;
        return this;
    }

    /** Entries in one reply, by default 100. */
    public RedisStreamSourceBuilder<T> batch(int value) {
        this.batch = value;
        return this;
    }

    /** Entries of one stream that may be under way without being acknowledged, by default 10,000. */
    public RedisStreamSourceBuilder<T> inFlight(int value) {
        this.inFlight = value;
        return this;
    }

    /** How often an entry is handed out before the job does not look into it any more, by default {@link #POISON_AFTER}. */
    public RedisStreamSourceBuilder<T> poisonAfter(int value) {
        this.poisonAfter = value;
        return this;
    }

    /** For connecting, and for every answer of Redis; by default 5 s. */
    public RedisStreamSourceBuilder<T> deadline(Duration value) {
        this.deadline = value;
        return this;
    }

    /** After this time an entry that was delivered, but not to a reader of this job, is taken over; by default 60 s. */
    public RedisStreamSourceBuilder<T> abandonedAfter(Duration value) {
        this.abandonedAfter = value;
        return this;
    }

    /** How long new entries wait while those are tried that may have killed the job; by default 15 s. */
    public RedisStreamSourceBuilder<T> trialPatience(Duration value) {
        this.trialPatience = value;
        return this;
    }

    public RedisStreamSource<T> build() {
        return new RedisStreamSource<>(options(), reader, type);
    }

    StreamOptions options() {
        return new StreamOptions(
                RedisAccess.of(Objects.requireNonNull(address, "address"), deadline),
                Objects.requireNonNull(streams, "streams"),
                Objects.requireNonNull(group, "group"),
                Objects.requireNonNull(consumer, "consumer"),
                boundedness,
                batch,
                inFlight,
                block,
                abandonedAfter,
                poisonAfter,
                trialPatience);
    }
}
