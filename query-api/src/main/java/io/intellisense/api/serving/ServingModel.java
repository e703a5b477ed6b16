package io.intellisense.api.serving;

import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.model.ModelInfo;
import io.intellisense.domain.ImageRejectedException;
import java.util.List;

/** The model that answers just now. */
record ServingModel(Serving serving) implements EmbeddingModel {

    @Override
    public ModelInfo info() {
        return serving.now().model().info();
    }

    @Override
    public float[][] embedTexts(List<String> texts) {
        return serving.now().model().embedTexts(texts);
    }

    @Override
    public float[] embedPicture(byte[] file) throws ImageRejectedException {
        return serving.now().model().embedPicture(file);
    }
}
