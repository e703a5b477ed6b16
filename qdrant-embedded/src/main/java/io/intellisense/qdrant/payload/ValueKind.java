package io.intellisense.qdrant.payload;

/** What a payload path holds; indexed, so that filters can ask for presence, emptiness, null and "anything else". */
enum ValueKind {
    /** Anything but null and the empty list. */
    FILLED,
    /** Null, or a list with a null in it. */
    NULL,
    TEXT,
    INTEGER,
    /** A number with a fraction, a boolean, an object or a list within a list. */
    OTHER
}
