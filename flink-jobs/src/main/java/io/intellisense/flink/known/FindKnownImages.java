package io.intellisense.flink.known;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.access.ImageIndex;
import io.intellisense.flink.access.IndexAccess;
import io.intellisense.flink.batch.BatchFunction;
import io.intellisense.flink.batch.BatchLimits;
import io.intellisense.flink.batch.BatchOutput;
import io.intellisense.flink.count.MetricNames;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.SideOutputs;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.flink.retry.Retrying;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.StoredImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Lets only those images pass that the index does not hold; the others leave to the side. */
public final class FindKnownImages implements BatchFunction<ReadImage, ReadImage> {

    private static final long serialVersionUID = 1L;

    private final IndexAccess access;
    private final RetryPolicy retries;
    private final Instant backfillBegan;
    private transient ImageIndex index;
    private transient Counter repeated;

    /** @param backfillBegan what was first indexed since then, from the same place, is this backfill's own work */
    public FindKnownImages(IndexAccess access, RetryPolicy retries, Instant backfillBegan) {
        this.access = access;
        this.retries = retries;
        this.backfillBegan = backfillBegan;
    }

    /** One question for 64 images, or for 32 MB of them: they wait in memory for the answer. */
    public static BatchLimits batches(Duration linger) {
        return new BatchLimits(64, 32L << 20, linger);
    }

    @Override
    public void open(RuntimeContext context) {
        open(context.getMetricGroup());
    }

    void open(MetricGroup metrics) {
        repeated = MetricNames.retries(metrics, MetricNames.INDEX);
        index = access.open();
    }

    @Override
    public long weigh(ReadImage image) {
        return image.file().length();
    }

    @Override
    public void process(List<ReadImage> batch, BatchOutput<ReadImage> output) throws InterruptedException {
        Set<ImageId> ids = batch.stream().map(image -> image.origin().id()).collect(Collectors.toSet());
        Map<ImageId, StoredImage> stored = Retrying.call(retries, repeated, () -> index.retrieve(ids));
        for (ReadImage image : batch) {
            StoredImage known = stored.get(image.origin().id());
            if (known == null || image.wasDeleted()) {
                output.emit(image);
            } else {
                image.file().giveBack();
                output.emit(SideOutputs.FOUND, found(image.origin(), known.payload()));
            }
        }
    }

    private FoundImage found(ImageOrigin origin, ImagePayload payload) {
        List<String> locations = payload.locations();
        boolean isFirst = !locations.isEmpty() && locations.get(0).equals(origin.uri());
        boolean isRecent = !payload.indexedAt().isBefore(backfillBegan);
        if (!locations.contains(origin.uri())) {
            return new FoundImage(origin, Finding.ELSEWHERE);
        }
        return new FoundImage(origin, isFirst && isRecent ? Finding.OURS : Finding.HERE);
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }
}
