package io.intellisense.reliability;

import io.intellisense.qdrant.EmbeddedQdrant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded Qdrant as a process of its own. */
final class QdrantServer {

    private QdrantServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        EmbeddedQdrant.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        new CountDownLatch(1).await();
    }
}
