package io.intellisense.flink.redis;

import io.lettuce.core.Consumer;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.models.stream.PendingMessage;
import io.lettuce.core.models.stream.PendingMessages;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the group is told and asked about one stream, over one link. */
final class GroupCommands {

    /**
     * Acknowledges and deletes in one step, so that no crash leaves an entry that is neither waiting nor pending. One key, so that it
     * works on a cluster.
     */
    private static final String ACKNOWLEDGE =
            """
            redis.call('XACK', KEYS[1], ARGV[1], unpack(ARGV, 2))
            return redis.call('XDEL', KEYS[1], unpack(ARGV, 2))
            """;

    private final RedisLink link;
    private final RedisClusterAsyncCommands<String, String> redis;
    private final String stream;
    private final Consumer<String> consumer;

    GroupCommands(RedisLink link, String stream, String group, String consumer) {
        this.link = link;
        this.redis = link.commands();
        this.stream = stream;
        this.consumer = Consumer.from(group, consumer);
    }

    /** Creates the group, and the stream, where they are not there; whether it did. */
    boolean create() {
        try {
            link.await(redis.xgroupCreate(
                    StreamOffset.from(stream, "0"), consumer.getGroup(), XGroupCreateArgs.Builder.mkstream()));
            return true;
        } catch (RuntimeException e) {
            if (RedisFailure.groupExists(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Entries that nobody was given yet; the reply may take as long as the block and one deadline. */
    @SuppressWarnings("unchecked")
    RedisFuture<List<StreamMessage<String, String>>> readNew(int count, Duration block) {
        XReadArgs args = XReadArgs.Builder.count(count);
        return redis.xreadgroup(consumer, block.isZero() ? args : args.block(block), StreamOffset.lastConsumed(stream));
    }

    /** Pending entries of any consumer, in order. */
    List<PendingMessage> pending(EntryId from, int count) {
        return link.await(redis.xpending(stream, consumer.getGroup(), from(from), Limit.from(count)));
    }

    boolean isPending(EntryId id) {
        return !link.await(redis.xpending(stream, consumer.getGroup(), only(id), Limit.from(1)))
                .isEmpty();
    }

    /** The fields of those entries that are still there. */
    Map<EntryId, Map<String, String>> fields(Collection<EntryId> ids) {
        Map<EntryId, RedisFuture<List<StreamMessage<String, String>>>> replies = new LinkedHashMap<>();
        ids.forEach(id -> replies.put(id, redis.xrange(stream, only(id))));
        Map<EntryId, Map<String, String>> found = new HashMap<>();
        replies.forEach((id, reply) -> link.await(reply).forEach(message -> found.put(id, message.getBody())));
        return found;
    }

    /** Takes entries over, and writes down how often they were delivered. */
    void claim(Collection<PendingEntry> entries) {
        Map<Integer, List<PendingEntry>> byDeliveries = entries.stream()
                .collect(Collectors.groupingBy(PendingEntry::deliveries, TreeMap::new, Collectors.toList()));
        List<RedisFuture<?>> replies = byDeliveries.entrySet().stream()
                .<RedisFuture<?>>map(same -> redis.xclaim(
                        stream,
                        consumer,
                        new XClaimArgs()
                                .minIdleTime(0)
                                .retryCount(same.getKey())
                                .justid(),
                        texts(same.getValue().stream().map(PendingEntry::id))))
                .toList();
        replies.forEach(link::await);
    }

    void acknowledge(Collection<EntryId> ids) {
        link.await(redis.eval(
                ACKNOWLEDGE,
                ScriptOutputType.INTEGER,
                new String[] {stream},
                Stream.concat(Stream.of(consumer.getGroup()), ids.stream().map(EntryId::toString))
                        .toArray(String[]::new)));
    }

    GroupState state() {
        RedisFuture<Long> length = redis.xlen(stream);
        RedisFuture<PendingMessages> summary = redis.xpending(stream, consumer.getGroup());
        long pending = link.await(summary).getCount();
        return new GroupState(
                Math.max(0, link.await(length) - pending), pending, pending == 0 ? null : oldest(link.await(summary)));
    }

    /** How many entries are pending. */
    long pendingCount() {
        return link.await(redis.xpending(stream, consumer.getGroup())).getCount();
    }

    /** The last entry of the stream; {@link EntryId#NONE} where there is none. */
    EntryId last() {
        return link.await(redis.xrevrange(stream, Range.unbounded(), Limit.from(1))).stream()
                .map(message -> EntryId.parse(message.getId()))
                .findFirst()
                .orElse(EntryId.NONE);
    }

    /** How many entries up to the given one were not delivered yet, but no more than a limit. */
    int undeliveredUpTo(EntryId end, int limit) {
        EntryId from = lastDelivered().next();
        if (from.compareTo(end) > 0) {
            return 0;
        }
        return link.await(redis.xrange(stream, Range.create(from.toString(), end.toString()), Limit.from(limit)))
                .size();
    }

    private EntryId lastDelivered() {
        for (Object group : link.await(redis.xinfoGroups(stream))) {
            List<?> facts = (List<?>) group;
            Map<Object, Object> byName = new HashMap<>();
            for (int i = 0; i + 1 < facts.size(); i += 2) {
                byName.put(facts.get(i), facts.get(i + 1));
            }
            if (consumer.getGroup().equals(byName.get("name"))) {
                return EntryId.parse((String) byName.get("last-delivered-id"));
            }
        }
        return EntryId.NONE;
    }

    private static EntryId oldest(PendingMessages summary) {
        return EntryId.parse(summary.getMessageIds().getLower().getValue());
    }

    private static Range<String> from(EntryId id) {
        return Range.create(id.toString(), "+");
    }

    private static Range<String> only(EntryId id) {
        return Range.create(id.toString(), id.toString());
    }

    private static String[] texts(Stream<EntryId> ids) {
        return ids.map(EntryId::toString).toArray(String[]::new);
    }
}
