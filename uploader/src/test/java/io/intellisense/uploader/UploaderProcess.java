package io.intellisense.uploader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An uploader as a process of its own, which can be killed as hard as a process can. */
public final class UploaderProcess implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    private UploaderProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param log a file that is new for each start */
    public static UploaderProcess start(Path store, String redis, Path log) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Uploader.class.getName(),
                "--server.port=0",
                "--intellisense.store.folder=" + store,
                "--intellisense.store.keep-free-bytes=0",
                "--intellisense.redis.url=" + redis,
                "--intellisense.sweep.interval=500ms"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        UploaderProcess uploader = new UploaderProcess(process, log);
        Awaiting.until(() -> !process.isAlive() || uploader.started().find());
        if (!process.isAlive()) {
            throw new AssertionError("The uploader has ended: " + Files.readString(log));
        }
        return uploader;
    }

    public Http http() throws IOException {
        Matcher port = started();
        if (!port.find()) {
            throw new AssertionError("The uploader has not started: " + Files.readString(log));
        }
        return new Http("http://127.0.0.1:" + port.group(1));
    }

    private Matcher started() throws IOException {
        return STARTED.matcher(Files.readString(log));
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("The uploader has not died");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
