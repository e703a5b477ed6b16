package io.intellisense.flink;

import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.access.EncoderAccess;
import io.intellisense.flink.access.IndexAccess;
import io.intellisense.flink.retry.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What an indexing job is made of.
 *
 * @param roots URIs of folders and files, none within another
 * @param imageSize pixels of the model's square
 * @param zone of pictures that do not say where their clock was set
 * @param rejects the file that refused images are reported to
 * @param began when the job was first started, however often it was interrupted since
 * @param decoders subtasks that read and decode
 * @param encoders subtasks that embed and write
 * @param batchSize images in one call of the model
 * @param linger how long an image waits for a batch to fill
 */
public record IndexImages(
        List<String> roots,
        EncoderAccess encoder,
        int imageSize,
        IndexAccess index,
        RetryPolicy retries,
        ImageLimits limits,
        ZoneId zone,
        Path rejects,
        Instant began,
        int decoders,
        int encoders,
        int batchSize,
        Duration linger) {

    public IndexImages {
        roots = List.copyOf(roots);
    }
}
