package io.intellisense.flink.redis;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.flink.connector.testframe.TestResource;

/** A Redis server that begins and ends with a suite. */
final class RedisServerOfSuite implements TestResource {

    private RedisProcess server;

    RedisProcess server() {
        return server;
    }

    @Override
    public void startUp() throws IOException {
        server = RedisProcess.start(Files.createTempDirectory("redis-suite"), "--appendfsync", "no");
    }

    @Override
    public void tearDown() {
        server.close();
    }
}
