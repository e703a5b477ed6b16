package io.intellisense.clip.image;

import io.intellisense.domain.file.Span;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a file that a decoder is to see as if they were all of it; what is not all of it is first copied.
 *
 * @param file from its first byte to its limit
 * @param parts in the file's order, within it
 */
record Excerpt(ByteBuffer file, List<Span> parts) {

    static Excerpt whole(ByteBuffer file) {
        return new Excerpt(file, List.of(new Span(0, file.limit())));
    }

    boolean isWhole() {
        return length() == file.limit();
    }

    int length() {
        return Math.toIntExact(
                parts.stream().mapToLong(part -> part.end() - part.start()).sum());
    }

    void copyTo(ByteBuffer decoders) {
        for (Span part : parts) {
            decoders.put(file.slice(part.start(), Math.toIntExact(part.end() - part.start())));
        }
    }

    /** Grows part by part. */
    static final class Cutting {

        private final ByteBuffer file;
        private final List<Span> parts = new ArrayList<>();

        Cutting(ByteBuffer file) {
            this.file = file;
        }

        void keep(int start, long end) {
            int last = parts.size() - 1;
            boolean goesOn = last >= 0 && parts.get(last).end() == start;
            if (goesOn) {
                parts.set(last, new Span(parts.get(last).start(), end));
            } else {
                parts.add(new Span(start, end));
            }
        }

        Excerpt done() {
            return new Excerpt(file, List.copyOf(parts));
        }
    }
}
