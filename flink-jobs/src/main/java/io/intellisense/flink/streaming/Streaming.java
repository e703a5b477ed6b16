package io.intellisense.flink.streaming;

import io.intellisense.flink.access.Gpus;
import io.intellisense.flink.job.Checkpoints;
import io.intellisense.flink.job.FolderLock;
import io.intellisense.flink.job.JobSettings;
import io.intellisense.flink.job.LocalFlink;
import io.intellisense.flink.job.LocalJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streaming job in this process's own Flink: indexes whatever is announced, until it is closed. */
public final class Streaming implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Streaming.class);

    /** To be raised whenever an operator's uid or state changes: then the job begins with what is pending in Redis. */
    private static final int LAYOUT = 1;

    private final FolderLock lock;
    private final LocalJob job;
    private volatile boolean closing;

    private Streaming(FolderLock lock, LocalJob job) {
        this.lock = lock;
        this.job = job;
        job.result().whenComplete((done, failure) -> tellOfEnd(failure));
    }

    /** It ends by itself only where it could not begin: whatever comes later is tried again. */
    private void tellOfEnd(Throwable failure) {
        if (!closing) {
            LOG.error(
                    "The streaming job has ended. What is announced waits in Redis; start again to have it indexed.",
                    failure);
        }
    }

    /**
     * Starts, or continues where an earlier run with the same work folder ended, however it ended.
     *
     * @param work a folder of this job's own, for its checkpoints
     * @throws IllegalStateException where another job is at work in the folder
     * @throws UncheckedIOException where the folder cannot be written to
     * @throws io.intellisense.clip.ModelException where the model folder is no model
     * @throws io.intellisense.index.IndexException where the index does not answer, or belongs to another model
     */
    public static Streaming start(StreamingOptions options, Path work) {
        FolderLock lock = lock(work);
        try {
            Checkpoints checkpoints = new Checkpoints(work.resolve("checkpoints-" + LAYOUT));
            StreamExecutionEnvironment env = LocalFlink.environment(
                    JobSettings.unbounded(StreamingOptions.CHECKPOINT_INTERVAL),
                    options.parallelism(),
                    checkpoints.folder(),
                    checkpoints.newest());
            StreamingJob.build(options, Gpus.DETECTED, env);
            return new Streaming(lock, new LocalJob(env.executeAsync("streaming")));
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        } catch (Exception e) {
            release(lock);
            throw new IllegalStateException("The streaming job could not be started: " + e.getMessage(), e);
        }
    }

    private static FolderLock lock(Path work) {
        try {
            return FolderLock.take(work)
                    .orElseThrow(() -> new IllegalStateException(
                            "Another streaming job is at work in " + work + "; wait for its end or stop it."));
        } catch (IOException e) {
            throw new UncheckedIOException("The work folder " + work + " cannot be written to", e);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("Could not release the work folder", e);
        }
    }

    /** Stops; what is announced meanwhile waits in Redis. */
    @Override
    public void close() {
        closing = true;
        try {
            job.stop();
        } finally {
            release(lock);
        }
    }
}
