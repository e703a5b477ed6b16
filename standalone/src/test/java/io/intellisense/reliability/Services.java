package io.intellisense.reliability;

import io.intellisense.domain.RedisAddress;
import io.intellisense.index.IndexAddress;
import io.intellisense.uploader.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** Redis, the embedded Qdrant and the uploader: what the job works with, each a process of its own. */
final class Services implements AutoCloseable {

    private final Path folder;
    private final RedisAddress redisAddress;
    private final IndexAddress indexAddress;
    private final int uploaderPort;
    private final Victim redis;
    private final Victim qdrant;
    private final Victim uploader;

    private Services(Path folder) throws IOException {
        this.folder = folder;
        this.redisAddress = RedisAddress.single("127.0.0.1", Ports.free(), null);
        this.indexAddress = new IndexAddress("127.0.0.1", Ports.free(), false, null);
        this.uploaderPort = Ports.free();
        this.redis = startRedis();
        this.qdrant = Victim.start(
                "qdrant",
                JavaCommand.of("512m", QdrantServer.class.getName(), folder.resolve("index"), indexAddress.port()),
                Map.of(),
                folder);
        this.uploader = Victim.start(
                "uploader",
                JavaCommand.of(
                        "512m",
                        Uploader.class.getName(),
                        "--server.port=" + uploaderPort,
                        "--intellisense.store.folder=" + store(),
                        "--intellisense.redis.url=" + redisAddress.toUrl(),
                        "--intellisense.sweep.interval=1s"),
                Map.of(),
                folder);
    }

    static Services start(Path folder) throws IOException {
        return new Services(folder);
    }

    private Victim startRedis() throws IOException {
        Path program = ExecutableProvider.newJarResourceProvider(
                        Files.createDirectories(folder.resolve("bin")).toFile())
                .get()
                .toPath();
        Path data = Files.createDirectories(folder.resolve("redis"));
        return Victim.start(
                "redis",
                List.of(
                        program.toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(redisAddress.nodes().get(0).port()),
                        "--dir",
                        data.toString(),
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "always",
                        "--save",
                        ""),
                Map.of(),
                folder);
    }

    Path store() {
        return folder.resolve("store");
    }

    RedisAddress redisAddress() {
        return redisAddress;
    }

    IndexAddress indexAddress() {
        return indexAddress;
    }

    String uploaderUrl() {
        return "http://127.0.0.1:" + uploaderPort;
    }

    /** Everything that can be killed, by the kind of process that it is. */
    Map<String, List<Victim>> victims() {
        return Map.of("redis", List.of(redis), "qdrant", List.of(qdrant), "uploader", List.of(uploader));
    }

    @Override
    public void close() {
        victims().values().forEach(victims -> victims.forEach(Victim::close));
    }
}
