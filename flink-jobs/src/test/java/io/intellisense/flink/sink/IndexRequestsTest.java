package io.intellisense.flink.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.access.ImageIndex;
import io.intellisense.flink.count.StageClock;
import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexException;
import io.intellisense.index.StoredImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.junit.jupiter.api.Test;

class IndexRequestsTest {

    private final Pending index = new Pending();
    private final List<ImageOutcome> told = new ArrayList<>();
    private final IndexRequests requests = new IndexRequests(
            index,
            new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1)),
            new ThreadSafeSimpleCounter(),
            told::addAll,
            new StageClock());

    /** Answers when the test says so. */
    private static final class Pending implements ImageIndex {

        final List<CompletableFuture<Void>> puts = new ArrayList<>();
        final List<CompletableFuture<Void>> additions = new ArrayList<>();
        final List<CompletableFuture<Void>> deletions = new ArrayList<>();

        @Override
        public synchronized CompletableFuture<Void> put(List<ImagePoint> points) {
            puts.add(new CompletableFuture<>());
            notifyAll();
            return puts.get(puts.size() - 1);
        }

        @Override
        public synchronized CompletableFuture<Void> addLocations(Map<ImageId, List<String>> locations) {
            additions.add(new CompletableFuture<>());
            notifyAll();
            return additions.get(additions.size() - 1);
        }

        @Override
        public synchronized CompletableFuture<Void> delete(Collection<ImageId> ids) {
            deletions.add(new CompletableFuture<>());
            return deletions.get(deletions.size() - 1);
        }

        synchronized void awaitPuts(int count) throws InterruptedException {
            while (puts.size() < count) {
                wait(10_000);
            }
        }

        /** The thread that tried again may still be on its way from the put to what follows it. */
        synchronized void awaitAdditions(int count) throws InterruptedException {
            while (additions.size() < count) {
                wait(10_000);
            }
        }

        @Override
        public Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids) {
            throw new UnsupportedOperationException("A sink does not read");
        }

        @Override
        public void close() {}
    }

    @Test
    void sendsDifferentImagesSideBySide() {
        send(Writes.image("file:///a.jpg", 1));
        send(Writes.image("file:///b.jpg", 2));
        assertThat(index.puts).hasSize(2);
    }

    @Test
    void sendsAnImagesNextChangeOnlyAfterTheOneBefore() {
        CompletableFuture<Void> first = send(Writes.image("file:///a.jpg", 1));
        CompletableFuture<Void> second = send(Writes.location("file:///b.jpg", 1));
        CompletableFuture<Void> third = send(Writes.location("file:///c.jpg", 1));
        assertThat(index.additions).isEmpty();
        index.puts.get(0).complete(null);
        assertThat(first).isCompleted();
        assertThat(index.additions).hasSize(1);
        index.additions.get(0).complete(null);
        assertThat(second).isCompleted();
        assertThat(index.additions).hasSize(2);
        assertThat(third).isNotDone();
    }

    @Test
    void tellsWhatBecameOfAnAnnouncedImageOnceItIsDurableAndInOrder() {
        send(Writes.announcedImage("file:///a.jpg", 1, 1), Writes.image("file:///b.jpg", 2));
        send(Writes.deletion("file:///a.jpg", 1, 2));
        assertThat(told).isEmpty();
        assertThat(index.deletions).isEmpty();
        index.puts.get(0).complete(null);
        assertThat(told).singleElement().satisfies(outcome -> assertThat(outcome.outcome())
                .startsWith("indexed"));
        index.deletions.get(0).complete(null);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).outcome()).startsWith("deleted");
        assertThat(told.get(1).id()).isEqualTo(told.get(0).id());
    }

    @Test
    void isDoneOnlyWhenImagesAndLocationsAre() {
        CompletableFuture<Void> both = send(Writes.image("file:///a.jpg", 1), Writes.location("file:///b.jpg", 2));
        index.puts.get(0).complete(null);
        assertThat(both).isNotDone();
        index.additions.get(0).complete(null);
        assertThat(both).isCompleted();
    }

    @Test
    void keepsTheOrderWhileAnImageIsTriedAgain() throws Exception {
        send(Writes.image("file:///a.jpg", 1));
        send(Writes.location("file:///b.jpg", 1));
        index.puts.get(0).completeExceptionally(new IndexException(IndexException.Kind.UNAVAILABLE, "Away.", null));
        index.awaitPuts(2);
        assertThat(index.additions).isEmpty();
        index.puts.get(1).complete(null);
        index.awaitAdditions(1);
        assertThat(index.additions).hasSize(1);
    }

    @Test
    void failsForGoodWithTheIndexsOwnFailure() {
        IndexException refused = new IndexException(IndexException.Kind.REFUSED, "Wrong vector size.", null);
        CompletableFuture<Void> request = send(Writes.image("file:///a.jpg", 1));
        index.puts.get(0).completeExceptionally(refused);
        assertThat(request)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .isSameAs(refused);
    }

    private CompletableFuture<Void> send(IndexWrite... writes) {
        return requests.send(List.of(writes));
    }
}
