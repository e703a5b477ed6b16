package io.intellisense.flink.redis;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.flink.connector.testframe.TestResource;

/** A Redis server that begins and ends with a suite. */
final class RedisServerOfSuite implements TestResource {

    private final Supplier<Path> folder;
    private RedisProcess server;

    /** @param folder known only when the suite begins */
    RedisServerOfSuite(Supplier<Path> folder) {
        this.folder = folder;
    }

    RedisProcess server() {
        return server;
    }

    @Override
    public void startUp() {
        server = RedisProcess.start(folder.get(), "--appendfsync", "no");
    }

    @Override
    public void tearDown() {
        server.close();
    }
}
