package io.intellisense.flink.sink;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.IndexWrite;

/** Changes to write, for tests: the same content is the same image. */
final class Writes {

    private Writes() {}

    static IndexWrite image(String uri, int content) {
        return new IndexWrite(
                origin(uri, content), ImageFacts.of(ImageFormat.JPEG, 640, 480, 1_000), new float[] {0.6f, 0.8f});
    }

    static IndexWrite location(String uri, int content) {
        return IndexWrite.location(origin(uri, content));
    }

    private static ImageOrigin origin(String uri, int content) {
        return ImageOrigin.of(uri, new byte[] {(byte) content});
    }
}
