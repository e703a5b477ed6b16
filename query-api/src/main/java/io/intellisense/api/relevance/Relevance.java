package io.intellisense.api.relevance;

/** Tells answers from what merely comes nearest. Thread-safe, and quick: nothing is asked of the index. */
public interface Relevance {

    /** @param query a text's vector, of unit length */
    Cutoff cutoff(float[] query);

    /** The least similarity of two pictures that are alike at all; -1 where that is not known. */
    float cutoffOfPicture();
}
