package io.intellisense.index;

/** By when pictures were taken. Those that do not say when come last either way. */
public enum TimeOrder {
    NEWEST,
    OLDEST
}
