package io.intellisense.api.model;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ModelCard;
import java.util.List;
import java.util.Locale;

/** CLIP's text tower. */
final class ClipTextModel implements TextModel, AutoCloseable {

    private final ClipModel model;

    ClipTextModel(ClipModel model) {
        this.model = model;
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
    public float[] embed(String text) {
        return model.embedTexts(List.of(text))[0];
    }

    @Override
    public void close() {
        model.close();
    }
}
