package io.intellisense.domain;

import java.util.List;
import java.util.stream.IntStream;

/** The names under which the applications meet in Redis; {@code docs/redis.md} tells the whole story. */
public final class RedisKeys {

    /** A stream of {@link ImageEvent}s, read by the group {@link #INDEXERS}. */
    public static final String EVENTS = "images:events";

    /** The consumer group of the indexing job. */
    public static final String INDEXERS = "indexers";

    /** A stream of {@link DeadLetter}s: what was announced and could not be indexed. */
    public static final String REJECTED = "images:rejected";

    /** A channel on which the id of every image is published whose {@link ImageStatus} has changed. */
    public static final String CHANGES = "images:changes";

    private static final String STATUS_PREFIX = "images:status:";

    private RedisKeys() {}

    /**
     * The stream that an image's events belong to: always the same one, so that they are read in the order they were written.
     *
     * @param streams how many streams there are; one has no number, several are {@code images:events:{0}}, {@code {1}}, ..., and the
     *     braces spread them over the slots of a Redis Cluster
     */
    public static String eventsOf(ImageId id, int streams) {
        return streams == 1 ? EVENTS : events(Math.floorMod(id.value().hashCode(), streams));
    }

    /** All streams of events, in order. */
    public static List<String> allEvents(int streams) {
        if (streams < 1) {
            throw new IllegalArgumentException("There is at least one stream of events, but was: " + streams);
        }
        return streams == 1
                ? List.of(EVENTS)
                : IntStream.range(0, streams).mapToObj(RedisKeys::events).toList();
    }

    /** The hash that holds an image's {@link ImageStatus}. */
    public static String status(ImageId id) {
        return STATUS_PREFIX + id;
    }

    private static String events(int number) {
        return EVENTS + ":{" + number + "}";
    }
}
