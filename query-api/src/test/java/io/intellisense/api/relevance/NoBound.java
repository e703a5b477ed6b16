package io.intellisense.api.relevance;

/** A cut-off for tests of other things: everything that is near is shown. */
public final class NoBound implements Relevance {

    @Override
    public Cutoff cutoff(float[] query) {
        return Cutoff.none("a test");
    }

    @Override
    public float cutoffOfPicture() {
        return -1;
    }
}
