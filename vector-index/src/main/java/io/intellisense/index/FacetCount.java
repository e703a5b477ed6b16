package io.intellisense.index;

/** How many images have a value. */
public record FacetCount(String value, long count) {}
