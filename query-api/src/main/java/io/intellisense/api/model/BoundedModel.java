package io.intellisense.api.model;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.limits.Admission;
import io.intellisense.api.metrics.Timers;
import io.intellisense.domain.ImageRejectedException;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/** Lets a model do only so much at a time, and tells how long that takes. */
public final class BoundedModel implements EmbeddingModel {

    private final EmbeddingModel model;
    private final Timers timers;
    private final Admission texts;
    private final Admission pictures;

    BoundedModel(EmbeddingModel model, Timers timers, QueryApiOptions.Limits limits) {
        this.model = model;
        this.timers = timers;
        this.texts = new Admission(
                limits.texts(),
                limits.waiting(),
                limits.longestWait(),
                "Too many texts are being looked at just now; ask again in a few seconds.");
        this.pictures = new Admission(
                limits.pictures(),
                limits.waiting(),
                limits.longestWait(),
                "Too many pictures are being looked at just now; ask again in a few seconds.");
    }

    @Override
    public ModelInfo info() {
        return model.info();
    }

    @Override
    public float[][] embedTexts(List<String> given) {
        return texts.in(() -> timers.textEmbedding(false).record(() -> model.embedTexts(given)));
    }

    @Override
    public float[] embedPicture(byte[] file) throws ImageRejectedException {
        return pictures.in(() -> {
            Timer.Sample watch = Timer.start();
            float[] vector = model.embedPicture(file);
            watch.stop(timers.pictureEmbedding(false));
            return vector;
        });
    }
}
