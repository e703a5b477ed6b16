package io.intellisense.api.relevance;

/** Says how near to a query a picture must be, so that whoever asks for what is not there is told so. */
public interface Relevance {

    /** @param query the vector of texts, of unit length */
    Cutoff cutoff(float[] query);
}
