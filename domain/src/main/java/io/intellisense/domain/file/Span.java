package io.intellisense.domain.file;

/**
 * A part of a file, as the file declares it: its end may lie beyond the file's.
 *
 * @param start first byte
 * @param end one past the last byte
 */
public record Span(int start, long end) {

    public boolean liesWithin(Bytes file) {
        return end <= file.length();
    }
}
