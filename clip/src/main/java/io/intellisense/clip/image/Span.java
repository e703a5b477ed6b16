package io.intellisense.clip.image;

/**
 * A part of a file, as the file declares it: its end may lie beyond the file's.
 *
 * @param start first byte
 * @param end one past the last byte
 */
record Span(int start, long end) {

    boolean liesWithin(Bytes file) {
        return end <= file.length();
    }
}
