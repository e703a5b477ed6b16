package io.intellisense.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that is killed without warning and started again, always with the same command; what it prints goes to a file. */
final class Victim implements AutoCloseable {

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;
    private int kills;

    private Victim(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.log = log;
    }

    static Victim start(String name, List<String> command, Map<String, String> environment, Path logs)
            throws IOException {
        Victim victim = new Victim(name, command, environment, logs.resolve(name + ".log"));
        victim.start();
        return victim;
    }

    /** What it prints goes to this file. */
    static Victim startLoggingTo(Path log, String name, List<String> command) throws IOException {
        Victim victim = new Victim(name, command, Map.of(), log);
        victim.start();
        return victim;
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** {@code kill -9}. */
    synchronized void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        kills++;
    }

    /** Like whoever supervises processes in the real world: starts it where it does not run, for whatever reason. */
    synchronized void revive() throws IOException {
        if (!process.isAlive()) {
            start();
        }
    }

    synchronized boolean isAlive() {
        return process.isAlive();
    }

    synchronized long pid() {
        return process.pid();
    }

    String name() {
        return name;
    }

    int kills() {
        return kills;
    }

    /** Waits for an end that the process finds by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError(name + " still runs after three minutes; see " + log);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
