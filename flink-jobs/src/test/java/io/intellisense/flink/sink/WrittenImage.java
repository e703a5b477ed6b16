package io.intellisense.flink.sink;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;
import io.intellisense.index.StoredImage;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/** As much of a write as the index gives back: all but the vector. */
public record WrittenImage(String uri, String sha256, int width, long bytes)
        implements Comparable<WrittenImage>, Serializable {

    private static final int HEIGHT = 480;

    static WrittenImage of(String uri, int width, long bytes) {
        return new WrittenImage(uri, origin(uri).sha256().hex(), width, bytes);
    }

    static WrittenImage of(StoredImage stored) {
        return new WrittenImage(
                String.join(" ", stored.payload().locations()),
                stored.payload().sha256().hex(),
                stored.payload().facts().width(),
                stored.payload().facts().bytes());
    }

    IndexWrite write() {
        return new IndexWrite(
                Change.IMAGE, origin(uri), ImageFacts.of(ImageFormat.JPEG, width, HEIGHT, bytes), new float[] {
                    0.6f, 0.8f
                });
    }

    private static ImageOrigin origin(String uri) {
        return ImageOrigin.of(new ImageRef(uri), Sha256.of(uri.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int compareTo(WrittenImage other) {
        return uri.compareTo(other.uri);
    }
}
