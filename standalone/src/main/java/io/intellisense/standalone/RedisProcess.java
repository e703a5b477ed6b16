package io.intellisense.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of {@code redis-server}, from its start to its end. */
final class RedisProcess {

    /** A large file of commands takes its time to be read. */
    private static final long READY_SECONDS = 300;

    private static final long STOP_SECONDS = 30;

    /** Ctrl-C goes to all processes of the terminal's group, but Redis is to stop last: it gets a group of its own. */
    private static final Path OWN_GROUP = Path.of("/usr/bin/setsid");

    private final Process process;
    private final int port;
    private final RedisFolder folder;

    private RedisProcess(Process process, int port, RedisFolder folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    static RedisProcess launch(Path program, RedisFolder folder, int port) throws IOException {
        folder.rotateLog();
        folder.configure(port);
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_GROUP)) {
            command.add(OWN_GROUP.toString());
        }
        command.addAll(List.of(program.toString(), "redis.conf"));
        Process process = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        return new RedisProcess(process, port, folder);
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /**
     * Waits until it answers.
     *
     * @throws IOException where it ends instead, with what its log says last
     */
    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException("Redis ended while starting: " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("Redis did not answer within " + READY_SECONDS + " s");
            }
            Thread.sleep(10);
        }
    }

    private boolean answers() throws IOException {
        String password = folder.password();
        try {
            return "+PONG".equals(RedisConversation.say(port, password, "PING"));
        } catch (IOException e) {
            return false; // does not listen yet
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(folder.log());
        return lines.isEmpty() ? "its log is empty" : lines.get(lines.size() - 1);
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Cleanly: to Redis, SIGTERM is the command SHUTDOWN. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }
}
