package io.intellisense.flink.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.index.IndexException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.junit.jupiter.api.Test;

class RetryingTest {

    private static final RetryPolicy QUICK =
            new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMinutes(1));

    /** All the same long enough for two attempts on a busy machine. */
    private static final RetryPolicy IMPATIENT =
            new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(1));

    private final AtomicInteger calls = new AtomicInteger();
    private final Counter retries = new ThreadSafeSimpleCounter();

    @Test
    void triesAgainUntilTheIndexAnswers() throws Exception {
        assertThat(Retrying.call(QUICK, retries, () -> answerAfter(3))).isEqualTo("here");
        assertThat(calls).hasValue(4);
        assertThat(retries.getCount()).isEqualTo(3);
    }

    @Test
    void triesAgainWithoutBlockingUntilTheIndexAnswers() throws Exception {
        CompletableFuture<String> answer =
                Retrying.async(QUICK, retries, () -> CompletableFuture.supplyAsync(() -> answerAfter(3)));
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo("here");
        assertThat(calls).hasValue(4);
        assertThat(retries.getCount()).isEqualTo(3);
    }

    @Test
    void survivesACallThatThrowsInsteadOfFailingItsFuture() throws Exception {
        CompletableFuture<String> answer =
                Retrying.async(QUICK, retries, () -> CompletableFuture.completedFuture(answerAfter(2)));
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo("here");
    }

    @Test
    void givesUpWithASentenceThatKeepsTheReason() {
        assertThatThrownBy(() -> Retrying.call(IMPATIENT, retries, () -> answerAfter(Integer.MAX_VALUE)))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("did not answer for")
                .hasMessageContaining("Nothing answers at nowhere.");
        assertThat(calls.get()).isGreaterThan(1);
    }

    @Test
    void givesUpAtOnceOnWhatTheIndexRefuses() {
        IndexException refused = new IndexException(IndexException.Kind.REFUSED, "Wrong key.", null);
        assertThatThrownBy(() -> Retrying.call(QUICK, retries, () -> fail(refused)))
                .isSameAs(refused);
        assertThat(calls).hasValue(1);
        assertThatThrownBy(() -> Retrying.async(QUICK, retries, () -> CompletableFuture.completedFuture(fail(refused)))
                        .get(60, TimeUnit.SECONDS))
                .hasCause(refused);
        assertThat(calls).hasValue(2);
        assertThat(retries.getCount()).isZero();
    }

    @Test
    void stopsSleepingWhenInterrupted() {
        RetryPolicy slow = new RetryPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(9));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Retrying.call(slow, retries, () -> answerAfter(1)))
                .isInstanceOf(InterruptedException.class);
    }

    private String answerAfter(int failures) {
        return calls.incrementAndGet() > failures
                ? "here"
                : raise(new IndexException(IndexException.Kind.UNAVAILABLE, "Nothing answers at nowhere.", null));
    }

    private String fail(IndexException with) {
        calls.incrementAndGet();
        return raise(with);
    }

    private static String raise(IndexException failure) {
        throw failure;
    }
}
