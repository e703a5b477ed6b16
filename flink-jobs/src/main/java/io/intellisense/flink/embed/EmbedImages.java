package io.intellisense.flink.embed;

import io.intellisense.flink.access.EncoderAccess;
import io.intellisense.flink.access.ImageEncoder;
import io.intellisense.flink.batch.BatchFunction;
import io.intellisense.flink.batch.BatchOutput;
import io.intellisense.flink.flow.DecodedImage;
import io.intellisense.flink.flow.EmbeddedImage;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Embeds micro-batches of pictures; until here, a pixel is three bytes. */
public final class EmbedImages implements BatchFunction<DecodedImage, EmbeddedImage> {

    private static final long serialVersionUID = 1L;

    private final EncoderAccess access;
    private transient ImageEncoder encoder;

    public EmbedImages(EncoderAccess access) {
        this.access = access;
    }

    @Override
    public void open(RuntimeContext context) {
        open(WorkerGpus.of(context.getExternalResourceInfos(WorkerGpus.RESOURCE)));
    }

    void open(Set<Integer> gpus) {
        encoder = access.open(gpus);
    }

    @Override
    public void process(List<DecodedImage> batch, BatchOutput<EmbeddedImage> output) {
        float[][] vectors =
                encoder.embedImages(batch.stream().map(DecodedImage::rgb).toList());
        for (int i = 0; i < vectors.length; i++) {
            DecodedImage image = batch.get(i);
            output.emit(new EmbeddedImage(image.origin(), image.facts(), vectors[i]));
        }
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
