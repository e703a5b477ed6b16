package io.intellisense.standalone;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import io.intellisense.uploader.Uploader;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The uploader, in this process, behind the query API: only that knows its address. */
public final class UploadServer implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private UploadServer(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Starts it on a free port of the loopback interface. */
    public static UploadServer start(DataFolder data, RedisAddress redis, ImageLimits limits) {
        return new UploadServer(Uploader.application()
                .registerShutdownHook(false) // Running stops all parts, in order
                .run(SpringSettings.arguments(Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", 0,
                        "intellisense.store.folder", data.images(),
                        "intellisense.redis.url", redis.toUrl(),
                        "intellisense.images.max-bytes", limits.maxBytes(),
                        "intellisense.images.max-pixels", limits.maxPixels(),
                        "intellisense.images.max-side", limits.maxSide()))));
    }

    public String url() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        application.close();
    }
}
