package io.intellisense.api.model;

import io.intellisense.domain.ImageRejectedException;
import java.util.List;

/** The model that queries are embedded with: the same that embedded the pictures. Thread-safe. */
public interface EmbeddingModel {

    ModelInfo info();

    /** One vector of unit length for each text, {@link ModelInfo#dimension()} long. */
    float[][] embedTexts(List<String> texts);

    /**
     * The picture's vector, as the indexing job would make it.
     *
     * @param file JPEG, PNG, WebP, GIF, BMP or TIFF
     */
    float[] embedPicture(byte[] file) throws ImageRejectedException;
}
