package io.intellisense.api.model;

/** The model that queries are embedded with: the same that embedded the pictures. Thread-safe. */
public interface TextModel {

    ModelInfo info();

    /** One vector of unit length, {@link ModelInfo#dimension()} long. */
    float[] embed(String text);
}
