package io.intellisense.flink.streaming;

import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import io.intellisense.index.IndexAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What is announced where, how it is embedded, and where the vectors go.
 *
 * @param streams how many streams of events there are; the same number as the uploader's
 * @param model a Hugging Face CLIP checkpoint folder
 * @param parallelism subtasks of decode and embed
 * @param batchSize images in one call of the model, at most: a lone picture does not wait for others
 * @param maxAttempts how often a picture may bring the job down before it is refused unread
 * @param zone of pictures that do not say where their clock was set
 */
public record StreamingOptions(
        RedisAddress redis,
        int streams,
        Path model,
        ClipOptions clip,
        IndexAddress index,
        ImageLimits limits,
        int parallelism,
        int batchSize,
        int maxAttempts,
        ZoneId zone) {

    /** Events are acknowledged that often; more often than a backfill's, because each is one small write. */
    public static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(2);

    public static final int DEFAULT_MAX_ATTEMPTS = 5;

    public StreamingOptions {
        Objects.requireNonNull(redis, "redis");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(clip, "clip");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(zone, "zone");
        if (streams < 1 || parallelism < 1 || batchSize < 1 || maxAttempts < 2) {
            throw new IllegalArgumentException(
                    "Streams, parallelism and batch size are at least 1, attempts at least 2, but were: " + streams
                            + ", " + parallelism + ", " + batchSize + " and " + maxAttempts);
        }
    }
}
