package io.intellisense.bench;

import io.intellisense.cli.Intellisense;
import io.intellisense.cli.remote.RemoteSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./intellisense up} as a process of its own, with the Java and the options of this one. */
record UpProcess(Process process, Path printed, RemoteSystem system) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    static UpProcess start(Path data, Path photos, String model) throws IOException {
        int port = freePort();
        List<String> command = ChildJava.command(
                Intellisense.class,
                "up",
                "--port",
                "" + port,
                "--data",
                data.toString(),
                "--photos",
                photos.toString(),
                "--model",
                model);
        Path printed = data.resolveSibling("up-" + port + ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        return new UpProcess(process, printed, RemoteSystem.at("http://localhost:" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it has printed this. */
    UpProcess awaitPrinted(String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!hasPrinted(text)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("up has not come so far: " + Files.readString(printed));
            }
            Thread.sleep(50);
        }
        return this;
    }

    boolean hasPrinted(String text) throws IOException {
        return Files.readString(printed).contains(text);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
