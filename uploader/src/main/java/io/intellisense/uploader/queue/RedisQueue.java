package io.intellisense.uploader.queue;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RedisKeys;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.models.stream.PendingMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue in Redis, as {@link RedisKeys} and {@code docs/redis.md} lay it out. */
final class RedisQueue implements ImageQueue, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisQueue.class);
    private static final String NO_GROUP = "NOGROUP";

    private final RedisLink link;
    private final int streams;
    private final Duration deadline;

    RedisQueue(RedisLink link, int streams, Duration deadline) {
        this.link = link;
        this.streams = streams;
        this.deadline = deadline;
    }

    /** The status comes first: the job's answer to the event must never be overwritten. */
    @Override
    public void announce(ImageEvent event) throws QueueUnavailableException {
        String status = RedisKeys.status(event.id());
        ask((redis, answers) -> {
            answers.all(List.of(
                    redis.hset(status, ImageStatus.RECEIVED, event.at().toString()),
                    redis.hdel(status, ImageStatus.OUTCOME),
                    redis.expire(status, ImageStatus.KEPT_SECONDS)));
            String entry = answers.one(redis.xadd(RedisKeys.eventsOf(event.id(), streams), event.toFields()));
            redis.publish(RedisKeys.CHANGES, event.id().value()); // news are told if they can be
            return entry;
        });
    }

    @Override
    public Map<ImageId, ImageStatus> statuses(Collection<ImageId> ids) throws QueueUnavailableException {
        return ask((redis, answers) -> {
            Map<ImageId, CompletionStage<Map<String, String>>> asked = new LinkedHashMap<>();
            ids.forEach(id -> asked.put(id, redis.hgetall(RedisKeys.status(id))));
            Map<ImageId, ImageStatus> found = new LinkedHashMap<>();
            for (ImageId id : asked.keySet()) {
                statusOf(id, answers.one(asked.get(id))).ifPresent(status -> found.put(id, status));
            }
            return found;
        });
    }

    private static Optional<ImageStatus> statusOf(ImageId id, Map<String, String> fields) {
        try {
            return ImageStatus.ofFields(fields);
        } catch (IllegalArgumentException e) {
            LOG.warn("The status of {} makes no sense: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Backlog backlog() throws QueueUnavailableException {
        return ask((redis, answers) -> {
            List<String> events = RedisKeys.allEvents(streams);
            List<CompletionStage<Long>> lengths =
                    events.stream().<CompletionStage<Long>>map(redis::xlen).toList();
            List<CompletionStage<Long>> pendings =
                    events.stream().map(stream -> pending(redis, stream)).toList();
            CompletionStage<Long> rejected = redis.xlen(RedisKeys.REJECTED);
            long length = sum(answers.all(lengths));
            long pending = sum(answers.all(pendings));
            return new Backlog(Math.max(0, length - pending), pending, answers.one(rejected));
        });
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static CompletionStage<Long> pending(RedisClusterAsyncCommands<String, String> redis, String stream) {
        return redis.xpending(stream, RedisKeys.INDEXERS)
                .thenApply(PendingMessages::getCount)
                .exceptionally(RedisQueue::noneWithoutGroup);
    }

    /** The job makes the group when it first runs. */
    private static Long noneWithoutGroup(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof RedisCommandExecutionException refused
                && refused.getMessage().startsWith(NO_GROUP)) {
            return 0L;
        }
        throw new CompletionException(cause);
    }

    @Override
    public List<Letter> letters(String after, int limit) throws QueueUnavailableException {
        Range<String> range = after == null
                ? Range.unbounded()
                : Range.from(Range.Boundary.excluding(after), Range.Boundary.unbounded());
        return ask((redis, answers) -> answers.one(redis.xrange(RedisKeys.REJECTED, range, Limit.from(limit))).stream()
                .map(message -> Letter.of(message.getId(), message.getBody()))
                .toList());
    }

    @Override
    public Optional<String> lastLetter() throws QueueUnavailableException {
        return ask((redis, answers) ->
                answers.one(redis.xrevrange(RedisKeys.REJECTED, Range.unbounded(), Limit.from(1))).stream()
                        .map(StreamMessage::getId)
                        .findFirst());
    }

    @Override
    public void removeLetter(String entry) throws QueueUnavailableException {
        ask((redis, answers) -> answers.one(redis.xdel(RedisKeys.REJECTED, entry)));
    }

    @Override
    public void onChange(Consumer<ImageId> listener) {
        link.onChange(listener);
    }

    @Override
    public String address() {
        return link.address();
    }

    @Override
    public void close() {
        link.close();
    }

    private <T> T ask(Question<T> question) throws QueueUnavailableException {
        try {
            return question.ask(link.commands(), new Answers());
        } catch (RedisException e) {
            throw link.unavailable(e);
        }
    }

    /** Some commands, and what their answers come to. */
    private interface Question<T> {
        T ask(RedisClusterAsyncCommands<String, String> redis, Answers answers) throws QueueUnavailableException;
    }

    /** The answers to the commands of one question, which share its deadline. */
    private final class Answers {

        private final long end = System.nanoTime() + deadline.toNanos();

        <T> T one(CompletionStage<T> answer) throws QueueUnavailableException {
            try {
                return answer.toCompletableFuture().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw link.unavailable(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw link.unavailable(e);
            }
        }

        <T> List<T> all(List<? extends CompletionStage<? extends T>> answers) throws QueueUnavailableException {
            List<T> all = new ArrayList<>();
            for (CompletionStage<? extends T> answer : answers) {
                all.add(one(answer));
            }
            return all;
        }
    }
}
