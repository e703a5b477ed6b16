package io.intellisense.clip;

import io.intellisense.clip.image.Framing;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A CLIP (Radford et al., 2021) or SigLIP model (Zhai et al., 2023), loaded from a Hugging Face checkpoint folder. Thread-safe: the weights are shared, every
 * call computes on its caller's thread.
 */
public final class ClipModel implements AutoCloseable {

    private final LoadedModel model;
    private final Runnable release;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    ClipModel(LoadedModel model, Runnable release) {
        this.model = model;
        this.release = release;
    }

    /**
     * Loads a model of its own.
     *
     * @param folder holds {@code config.json}, {@code preprocessor_config.json}, {@code tokenizer.json}, {@code model.safetensors},
     *     and of SigLIP {@code tokenizer_config.json}
     * @throws ModelException where the folder is no CLIP checkpoint or a file is missing, broken or of the wrong kind
     */
    public static ClipModel load(Path folder, ClipOptions options) {
        LoadedModel model = LoadedModel.load(folder, options);
        return new ClipModel(model, model::close);
    }

    /** As {@link #load}, but one per folder and options in this process; it is unloaded when the last user has closed it. */
    public static ClipModel shared(Path folder, ClipOptions options) {
        return SharedModels.acquire(folder, options);
    }

    /**
     * As {@link #shared}, but on one GPU alone: the one that the fewest users in this process have got so far. Without any GPU it is
     * the CPU, or an error, as the options say.
     *
     * @param gpus indices of the GPUs that may be used; none: all
     */
    public static ClipModel sharedOnOneDevice(Path folder, ClipOptions options, Set<Integer> gpus) {
        return SharedModels.acquireOnOneDevice(folder, options, gpus);
    }

    public ModelCard card() {
        return model.card();
    }

    /** How this model wants a whole picture turned into the square that {@link #embedImages} takes. */
    public Framing framing() {
        return model.framing();
    }

    /** What {@link Precision#AUTO} came to. */
    public Precision precision() {
        return model.precision();
    }

    /** What {@link Device#AUTO} came to: {@code cpu}, {@code gpu(0)}, or {@code gpu(0,1)} where calls take two GPUs in turn. */
    public String device() {
        return model.device();
    }

    /** How many GPUs it computes on; 0 on the CPU. */
    public int gpus() {
        return model.gpus();
    }

    /** Embeds texts: one vector of unit length per text, {@link ModelCard#dimension()} long. Longer texts are truncated. */
    public float[][] embedTexts(List<String> texts) {
        return whileOpen(() -> model.embedTexts(texts));
    }

    /**
     * Embeds pictures: one vector of unit length per picture. Batches of 8 to 16 per thread keep a processor core busy.
     *
     * @param rgb {@code count * imageSize * imageSize * 3} bytes: pictures, rows, columns, then red, green, blue (uint8, NHWC)
     */
    public float[][] embedImages(byte[] rgb, int count) {
        long wanted = 3L * count * card().imageSize() * card().imageSize();
        if (count < 0 || rgb.length != wanted) {
            throw new IllegalArgumentException(count + " pictures of " + card().imageSize() + " x " + card().imageSize()
                    + " pixels have " + wanted + " bytes, but there are " + rgb.length);
        }
        return whileOpen(() -> model.embedImages(rgb, count));
    }

    /**
     * As {@link #embedImages(byte[], int)}, of pictures that need not be put together first.
     *
     * @param squares {@code imageSize * imageSize * 3} bytes each
     */
    public float[][] embedImages(List<byte[]> squares) {
        int wanted = 3 * card().imageSize() * card().imageSize();
        for (byte[] square : squares) {
            if (square.length != wanted) {
                throw new IllegalArgumentException("A picture of " + card().imageSize() + " x " + card().imageSize()
                        + " pixels has " + wanted + " bytes, but one has " + square.length);
            }
        }
        return whileOpen(() -> model.embedImages(squares));
    }

    /** Waits for the calls that are under way. Closing twice does nothing. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                release.run();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private <T> T whileOpen(Supplier<T> work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The model " + card().id() + " is closed");
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }
}
