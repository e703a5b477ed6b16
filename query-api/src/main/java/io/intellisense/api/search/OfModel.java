package io.intellisense.api.search;

import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.model.ModelInfo;

/** Something as one model sees it: what was made of it with another model is worth nothing. */
record OfModel<K>(K key, String id, String revision) {

    static <K> OfModel<K> now(EmbeddingModel model, K key) {
        ModelInfo info = model.info();
        return new OfModel<>(key, info.id(), info.revision());
    }
}
