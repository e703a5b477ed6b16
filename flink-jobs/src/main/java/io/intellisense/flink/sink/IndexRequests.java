package io.intellisense.flink.sink;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.access.ImageIndex;
import io.intellisense.flink.access.Outcomes;
import io.intellisense.flink.count.StageClock;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.flink.retry.Retrying;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.flink.metrics.Counter;

/**
 * The requests that are under way. A request that touches an image of an earlier one begins when that one has ended: the index
 * would otherwise lose a location, or be told of a location before it knows the image. Used by one thread.
 */
final class IndexRequests {

    private record Running(Set<ImageId> ids, CompletableFuture<Void> done) {}

    private final ImageIndex index;
    private final RetryPolicy retries;
    private final Counter repeated;
    private final Outcomes outcomes;
    private final StageClock clock;
    private final List<Running> running = new ArrayList<>();

    /** @param repeated counts calls of the index that are made again */
    IndexRequests(ImageIndex index, RetryPolicy retries, Counter repeated, Outcomes outcomes, StageClock clock) {
        this.index = index;
        this.retries = retries;
        this.repeated = repeated;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Complete once everything is durable, and those who wait for it were told; retries are over by then. */
    CompletableFuture<Void> send(List<IndexWrite> writes) {
        running.removeIf(request -> request.done().isDone());
        Set<ImageId> ids = writes.stream().map(write -> write.origin().id()).collect(Collectors.toSet());
        CompletableFuture<Void> done = afterThoseWith(ids)
                .thenCompose(ended -> timed(writes))
                .thenRun(() -> outcomes.tell(WriteOutcomes.of(writes, Instant.now())));
        running.add(new Running(ids, done));
        return done;
    }

    private CompletableFuture<Void> afterThoseWith(Set<ImageId> ids) {
        return CompletableFuture.allOf(running.stream()
                .filter(request -> !Collections.disjoint(request.ids(), ids))
                .map(Running::done)
                .toArray(CompletableFuture[]::new));
    }

    /** From when it is sent: waiting for a request before it is no work. */
    private CompletableFuture<Void> timed(List<IndexWrite> writes) {
        long began = System.nanoTime();
        return write(WriteRequest.of(writes, Instant.now()))
                .whenComplete((done, failure) -> clock.worked(System.nanoTime() - began, writes.size()));
    }

    private CompletableFuture<Void> write(WriteRequest request) {
        CompletableFuture<Void> points = request.points().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : Retrying.async(retries, repeated, () -> index.put(request.points()));
        CompletableFuture<Void> locations = request.locations().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : Retrying.async(retries, repeated, () -> index.addLocations(request.locations()));
        CompletableFuture<Void> deletions = request.deletions().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : Retrying.async(retries, repeated, () -> index.delete(request.deletions()));
        return CompletableFuture.allOf(points, locations, deletions);
    }
}
