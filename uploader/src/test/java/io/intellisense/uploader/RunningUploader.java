package io.intellisense.uploader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in this process, on a free port of loopback. */
public final class RunningUploader implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private RunningUploader(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** With a Redis that may take its time: the machine may be busy. */
    public static RunningUploader start(Path store, String redis, String... more) {
        return start(Duration.ofSeconds(30), store, redis, more);
    }

    /** @param deadline after which Redis counts as away */
    public static RunningUploader start(Duration deadline, Path store, String redis, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--intellisense.store.folder=" + store,
                "--intellisense.store.keep-free-bytes=0",
                "--intellisense.redis.url=" + redis,
                "--intellisense.redis.deadline=" + deadline,
                "--intellisense.sweep.interval=200ms"));
        arguments.addAll(List.of(more));
        return new RunningUploader(Uploader.application().run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
    }

    public Http http() {
        return new Http("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        application.close();
    }
}
