package io.intellisense.flink.access;

/** Turns pictures into vectors; see {@link io.intellisense.clip.ClipModel#embedImages}. */
public interface ImageEncoder extends AutoCloseable {

    /** @param rgb {@code count} squares of uint8 pixels, one after the other, and nothing else */
    float[][] embedImages(byte[] rgb, int count);

    @Override
    void close();
}
