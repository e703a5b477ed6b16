package io.intellisense.clip;

import java.nio.file.Path;
import java.util.List;

/**
 * A CLIP model (Radford et al., 2021), loaded from a Hugging Face checkpoint folder. Thread-safe: the weights are shared, every
 * call computes on its caller's thread.
 */
public final class ClipModel implements AutoCloseable {

    private ClipModel() {}

    /**
     * Loads a model of its own.
     *
     * @param folder holds {@code config.json}, {@code preprocessor_config.json}, {@code tokenizer.json}, {@code model.safetensors}
     * @throws ModelException where the folder is no CLIP checkpoint or a file is missing, broken or of the wrong kind
     */
    public static ClipModel load(Path folder, ClipOptions options) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #load}, but one per folder and options in this process; it is unloaded when the last user has closed it. */
    public static ClipModel shared(Path folder, ClipOptions options) {
        throw new UnsupportedOperationException();
    }

    public ModelCard card() {
        throw new UnsupportedOperationException();
    }

    /** What {@link Precision#AUTO} came to. */
    public Precision precision() {
        throw new UnsupportedOperationException();
    }

    /** What {@link Device#AUTO} came to, such as {@code cpu} or {@code gpu(0)}. */
    public String device() {
        throw new UnsupportedOperationException();
    }

    /** Embeds texts: one vector of unit length per text, {@link ModelCard#dimension()} long. Longer texts are truncated. */
    public float[][] embedTexts(List<String> texts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Embeds pictures: one vector of unit length per picture.
     *
     * @param rgb {@code count * imageSize * imageSize * 3} bytes: pictures, rows, columns, then red, green, blue (uint8, NHWC)
     */
    public float[][] embedImages(byte[] rgb, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
