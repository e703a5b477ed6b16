package io.intellisense.flink;

import io.intellisense.clip.image.Framing;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.access.EncoderAccess;
import io.intellisense.flink.access.IndexAccess;
import io.intellisense.flink.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What an indexing job is made of.
 *
 * @param framing how the model sees a picture
 * @param zone of pictures that do not say where their clock was set
 * @param began when the job was first started, however often it was interrupted since
 * @param decoders subtasks that read and decode
 * @param encoders subtasks that embed and write
 * @param batchSize images in one call of the model
 * @param linger how long an image waits for a batch to fill on its way
 * @param writeLinger how long a change of the index waits for others
 */
public record IndexImages(
        Feed feed,
        EncoderAccess encoder,
        Framing framing,
        IndexAccess index,
        RetryPolicy retries,
        ImageLimits limits,
        ZoneId zone,
        Instant began,
        int decoders,
        int encoders,
        int batchSize,
        Duration linger,
        Duration writeLinger) {}
