package io.intellisense.flink.job;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that this process waits for, until it ends or is stopped. */
public record LocalJob(JobClient client, CompletableFuture<JobExecutionResult> result) {

    private static final Logger LOG = LoggerFactory.getLogger(LocalJob.class);
    private static final Duration STOP = Duration.ofSeconds(60);

    public LocalJob(JobClient client) {
        this(client, client.getJobExecutionResult());
    }

    /** Stops the job; its last checkpoint stays, for a later start to continue from. */
    public void stop() {
        if (result.isDone()) {
            return;
        }
        try {
            client.cancel().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
            result.handle((done, failure) -> null).get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.warn("The job did not stop in time; what it was doing is done again next time", e);
        }
    }
}
