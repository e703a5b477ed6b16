package io.intellisense.flink.backfill;

import io.intellisense.flink.job.LocalJob;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job behind a backfill: asks it for its counts, waits for it, stops it. */
final class RunningJob {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final LocalJob job;
    private volatile Reading last = new Reading(ProgressReader.NOTHING, StageTimes.NONE);

    RunningJob(JobClient client) {
        this.job = new LocalJob(client);
    }

    Reading look() {
        if (!job.result().isDone()) {
            ask();
        } else if (!job.result().isCompletedExceptionally()) {
            last = ProgressReader.both(job.result().join().getAllAccumulatorResults());
        }
        return last;
    }

    /** A job that ends at this moment, or is too busy to answer, has the counts of a moment ago. */
    private void ask() {
        try {
            last = ProgressReader.both(job.client().getAccumulators().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debug("No counts at the moment", e);
        }
    }

    BackfillProgress await() throws InterruptedException {
        try {
            last = ProgressReader.both(job.result().get().getAllAccumulatorResults());
            return last.progress();
        } catch (ExecutionException e) {
            throw FailureSentence.of(e.getCause());
        }
    }

    void stop() {
        job.stop();
    }
}
