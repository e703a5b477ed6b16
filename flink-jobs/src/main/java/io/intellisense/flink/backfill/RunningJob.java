package io.intellisense.flink.backfill;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job behind a backfill: asks it for its counts, waits for it, stops it. */
final class RunningJob {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final JobClient client;
    private final CompletableFuture<JobExecutionResult> result;
    private volatile BackfillProgress last = ProgressReader.NOTHING;

    RunningJob(JobClient client) {
        this.client = client;
        this.result = client.getJobExecutionResult();
    }

    BackfillProgress progress() {
        if (!result.isDone()) {
            ask();
        } else if (!result.isCompletedExceptionally()) {
            last = ProgressReader.of(result.join().getAllAccumulatorResults());
        }
        return last;
    }

    /** A job that ends at this moment, or is too busy to answer, has the counts of a moment ago. */
    private void ask() {
        try {
            last = ProgressReader.of(client.getAccumulators().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debug("No counts at the moment", e);
        }
    }

    BackfillProgress await() throws InterruptedException {
        try {
            last = ProgressReader.of(result.get().getAllAccumulatorResults());
            return last;
        } catch (ExecutionException e) {
            throw FailureSentence.of(e.getCause());
        }
    }

    void stop() {
        if (result.isDone()) {
            return;
        }
        try {
            client.cancel().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
            result.handle((done, failure) -> null).get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.warn("The backfill did not stop in time; what it was doing is done again next time", e);
        }
    }
}
