package io.intellisense.api.query;

/**
 * A filter that was said in plain words.
 *
 * @param value as the filter takes it
 * @param label as people read it
 * @param from index of its first character in the query
 * @param to index after its last
 */
public record Recognized(Kind kind, String value, String label, int from, int to) {

    /** The same, where its words lie so much further on. */
    Recognized shifted(int by) {
        return new Recognized(kind, value, label, from + by, to + by);
    }

    /** What it narrows. */
    public enum Kind {
        TAKEN,
        CAMERA,
        FOLDER
    }
}
