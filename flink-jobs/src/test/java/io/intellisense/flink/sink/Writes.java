package io.intellisense.flink.sink;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;

/** Changes to write, for tests: the same content is the same image. */
final class Writes {

    private Writes() {}

    static IndexWrite image(String uri, int content) {
        return new IndexWrite(
                Change.IMAGE, origin(uri, content), ImageFacts.of(ImageFormat.JPEG, 640, 480, 1_000), new float[] {
                    0.6f, 0.8f
                });
    }

    static IndexWrite location(String uri, int content) {
        return IndexWrite.location(origin(uri, content));
    }

    /** A deletion that was announced as this version. */
    static IndexWrite deletion(String uri, int content, long version) {
        return IndexWrite.deletion(announced(uri, content, version));
    }

    /** A new image that was announced as this version. */
    static IndexWrite announcedImage(String uri, int content, long version) {
        IndexWrite image = image(uri, content);
        return new IndexWrite(Change.IMAGE, announced(uri, content, version), image.facts(), image.vector());
    }

    private static ImageOrigin announced(String uri, int content, long version) {
        ImageOrigin origin = origin(uri, content);
        return new ImageOrigin(
                origin.id(), origin.sha256(), uri, new Announcement(origin.id(), "images:events 1-0", version, 1));
    }

    private static ImageOrigin origin(String uri, int content) {
        return ImageOrigin.of(new ImageRef(uri), Sha256.of(new byte[] {(byte) content}));
    }
}
