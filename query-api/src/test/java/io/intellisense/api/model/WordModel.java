package io.intellisense.api.model;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A model for tests: a text's vector counts its words, so texts are as alike as the words they share. */
public final class WordModel implements TextModel {

    private static final int DIMENSION = 256;
    private static final ModelInfo INFO =
            new ModelInfo("demo", "0123456789ab", DIMENSION, 64, 16, "words", "fp32", "cpu");

    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public ModelInfo info() {
        return INFO;
    }

    @Override
    public float[] embed(String text) {
        calls.incrementAndGet();
        return vector(text);
    }

    /** How many texts were embedded since the last time someone asked. */
    public int calls() {
        return calls.getAndSet(0);
    }

    public static float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            vector[Math.floorMod(word.hashCode() * 0x9E3779B9, DIMENSION)]++;
        }
        float length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
