package io.intellisense.flink.sink;

import io.intellisense.domain.ImageFacts;
import io.intellisense.flink.flow.IndexWrite;

/** The bytes that a change takes in a request, near enough to keep requests below a limit. */
final class WriteSize {

    /** Point id, SHA-256, and the names and numbers of the payload. */
    private static final int FIXED = 36 + 64 + 300;

    private WriteSize() {}

    static long of(IndexWrite write) {
        String uri = write.origin().uri();
        long location =
                FIXED + length(uri) + folders(uri) + length(write.origin().fileName());
        return write.vector() == null ? location : location + 4L * write.vector().length + words(write.facts());
    }

    /** Every folder above a location is written out beside it. */
    private static long folders(String uri) {
        long bytes = 0;
        for (int slash = uri == null ? -1 : uri.indexOf('/'); slash >= 0; slash = uri.indexOf('/', slash + 1)) {
            bytes += slash;
        }
        return bytes;
    }

    private static int words(ImageFacts facts) {
        return length(facts.camera()) + length(facts.lens());
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
