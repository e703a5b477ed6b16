package io.intellisense.clip.image;

import io.intellisense.domain.file.Span;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a file that a decoder is to see as if they were all of it; they are first copied where the decoder wants them.
 *
 * @param parts in the file's order, within it
 */
record Excerpt(byte[] file, List<Span> parts) {

    static Excerpt whole(byte[] file) {
        return new Excerpt(file, List.of(new Span(0, file.length)));
    }

    int length() {
        return Math.toIntExact(
                parts.stream().mapToLong(part -> part.end() - part.start()).sum());
    }

    void copyTo(ByteBuffer decoders) {
        for (Span part : parts) {
            decoders.put(file, part.start(), Math.toIntExact(part.end() - part.start()));
        }
    }

    /** Grows part by part. */
    static final class Cutting {

        private final byte[] file;
        private final List<Span> parts = new ArrayList<>();

        Cutting(byte[] file) {
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
