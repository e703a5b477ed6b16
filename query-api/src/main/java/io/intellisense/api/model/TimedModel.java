package io.intellisense.api.model;

import io.intellisense.api.metrics.Timers;
import io.intellisense.domain.ImageRejectedException;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/** Tells how long a model takes. */
final class TimedModel implements EmbeddingModel {

    private final EmbeddingModel model;
    private final Timers timers;

    TimedModel(EmbeddingModel model, Timers timers) {
        this.model = model;
        this.timers = timers;
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public float[][] embedTexts(List<String> texts) {
        return timers.textEmbedding(false).record(() -> model.embedTexts(texts));
    }

    @Override
    public float[] embedPicture(byte[] file) throws ImageRejectedException {
        Timer.Sample watch = Timer.start();
        float[] vector = model.embedPicture(file);
        watch.stop(timers.pictureEmbedding(false));
        return vector;
    }
}
