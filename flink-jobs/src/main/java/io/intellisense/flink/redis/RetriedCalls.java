package io.intellisense.flink.redis;

import io.intellisense.flink.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.metrics.Counter;

/** Repeats a call to Redis on this thread, with growing pauses, until it succeeds or patience ends. */
final class RetriedCalls {

    private final String what;
    private final RetryPolicy policy;
    private final Counter repeated;

    /**
     * @param what for sentences, such as {@code Writing outcomes to redis://localhost}
     * @param repeated counts the calls that are made again
     */
    RetriedCalls(String what, RetryPolicy policy, Counter repeated) {
        this.what = what;
        this.policy = policy;
        this.repeated = repeated;
    }

    /** @throws IOException when patience ended, or at once where only a person can help; the job restarts, and nothing is lost */
    void call(Runnable call) throws IOException, InterruptedException {
        Outage outage = new Outage(what);
        long began = System.nanoTime();
        for (int failures = 1; ; failures++) {
            try {
                call.run();
                outage.ended();
                return;
            } catch (RuntimeException e) {
                if (Thread.interrupted()) {
                    throw (InterruptedException) new InterruptedException(what + " was interrupted").initCause(e);
                }
                Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
                if (RedisFailure.isForGood(e) || policy.isExhausted(failures, elapsed)) {
                    throw new IOException(
                            what + " failed for " + elapsed.toSeconds() + " s (" + failures + " attempts): "
                                    + RedisFailure.sentence(e),
                            e);
                }
                repeated.inc();
                outage.failed(e);
                Thread.sleep(policy.pauseAfter(failures).toMillis());
            }
        }
    }
}
