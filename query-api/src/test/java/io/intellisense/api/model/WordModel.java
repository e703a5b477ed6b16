package io.intellisense.api.model;

import io.intellisense.api.Gate;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.file.ImageCheck;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** A model for tests: a text's vector counts its words, so texts are as alike as the words they share. */
public final class WordModel implements EmbeddingModel {

    private static final int DIMENSION = 256;
    private static final ModelInfo INFO =
            new ModelInfo("demo", "0123456789ab", DIMENSION, 64, 16, "words", "fp32", "cpu");

    private final AtomicInteger calls = new AtomicInteger();
    private final Gate gate = new Gate();

    /** Through which every text and picture goes. */
    public Gate gate() {
        return gate;
    }

    @Override
    public ModelInfo info() {
        return INFO;
    }

    @Override
    public float[][] embedTexts(List<String> texts) {
        calls.addAndGet(texts.size());
        gate.pass();
        return texts.stream().map(WordModel::vector).toArray(float[][]::new);
    }

    /** A picture shows the colour of its first pixel. */
    @Override
    public float[] embedPicture(byte[] file) throws ImageRejectedException {
        ImageCheck.check(ByteBuffer.wrap(file), ImageLimits.DEFAULT);
        gate.pass();
        try {
            Color colour =
                    new Color(ImageIO.read(new ByteArrayInputStream(file)).getRGB(0, 0));
            return vector(colour.getRed() > colour.getBlue() ? "red" : "blue");
        } catch (IOException e) {
            throw new ImageRejectedException(RejectReason.CORRUPT, "No decoder can read this", e);
        }
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
        if (!text.matches(".*[\\p{L}\\p{N}].*")) {
            vector[0] = 1; // smilies are alike
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
