package io.intellisense.api.model;

/**
 * Which model answers, and how it runs.
 *
 * @param precision such as {@code bf16}
 * @param device such as {@code cpu}
 */
public record ModelInfo(
        String id,
        String revision,
        int dimension,
        int imageSize,
        int maxTokens,
        String preprocessing,
        String precision,
        String device) {}
