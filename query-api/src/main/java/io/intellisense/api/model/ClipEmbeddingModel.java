package io.intellisense.api.model;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ModelCard;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageRejectedException;
import java.util.List;
import java.util.Locale;

/** Both towers of CLIP. */
public final class ClipEmbeddingModel implements EmbeddingModel, AutoCloseable {

    private final ClipModel model;
    private final ImageDecoder decoder;

    public ClipEmbeddingModel(ClipModel model, ImageDecoder decoder) {
        this.model = model;
        this.decoder = decoder;
    }

    @Override
    public ModelInfo info() {
        ModelCard card = model.card();
        return new ModelInfo(
                card.id(),
                card.revision(),
                card.dimension(),
                card.imageSize(),
                card.maxTokens(),
                card.preprocessing(),
                model.precision().name().toLowerCase(Locale.ROOT),
                model.device());
    }

    @Override
    public float[][] embedTexts(List<String> texts) {
        return model.embedTexts(texts);
    }

    @Override
    public float[] embedPicture(byte[] file) throws ImageRejectedException {
        byte[] square = decoder.decodeSquare(file, model.card().imageSize()).rgb();
        return model.embedImages(square, 1)[0];
    }

    @Override
    public void close() {
        model.close();
    }
}
