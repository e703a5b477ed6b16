package io.intellisense.api.serving;

import io.intellisense.api.relevance.Cutoff;
import io.intellisense.api.relevance.Relevance;

/** What is relevant to the model that answers just now. */
record ServingRelevance(Serving serving) implements Relevance {

    @Override
    public Cutoff cutoff(float[] query) {
        return serving.now().relevance().cutoff(query);
    }

    @Override
    public float cutoffOfPicture() {
        return serving.now().relevance().cutoffOfPicture();
    }
}
