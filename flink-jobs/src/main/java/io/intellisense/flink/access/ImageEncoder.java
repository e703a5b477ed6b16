package io.intellisense.flink.access;

import java.util.List;

/** Turns pictures into vectors; see {@link io.intellisense.clip.ClipModel#embedImages(List)}. */
public interface ImageEncoder extends AutoCloseable {

    /** @param squares of uint8 pixels */
    float[][] embedImages(List<byte[]> squares);

    @Override
    void close();
}
