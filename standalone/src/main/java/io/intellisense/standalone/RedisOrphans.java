package io.intellisense.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the Redis servers of a data folder whose {@code up} was killed: two that write the same file would spoil it.
 *
 * <p>Only what is certainly ours is touched: a process whose program lies in this data folder, or a server that knows its password.
 */
final class RedisOrphans {

    private static final Logger LOG = LoggerFactory.getLogger(RedisOrphans.class);
    private static final int SECONDS = 20;

    private RedisOrphans() {}

    static void end(RedisFolder folder) throws IOException, InterruptedException {
        for (ProcessHandle orphan : ProcessHandle.allProcesses()
                .filter(process -> runsProgramIn(folder.executables(), process))
                .toList()) {
            LOG.info("Stopping Redis (process {}), left by a process that was killed", orphan.pid());
            end(orphan);
        }
        int port = folder.lastPort();
        if (port > 0 && knowsPassword(port, folder.password())) {
            LOG.info("Stopping Redis at port {}, left by a process that was killed", port);
            shutDown(port, folder);
        }
    }

    private static boolean runsProgramIn(Path executables, ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(executables))
                .orElse(false);
    }

    /** SIGTERM makes Redis write what is left, and stop. */
    private static void end(ProcessHandle orphan) throws InterruptedException {
        orphan.destroy();
        if (!isGone(orphan)) {
            orphan.destroyForcibly();
            if (!isGone(orphan)) {
                throw stuck("process " + orphan.pid());
            }
        }
    }

    private static boolean isGone(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The end of process " + process.pid() + " cannot be seen", e);
        }
    }

    private static boolean knowsPassword(int port, String password) {
        try {
            String answer = RedisConversation.say(port, password, "PING");
            return answer != null && (answer.equals("+PONG") || answer.startsWith("-LOADING"));
        } catch (IOException e) {
            return false;
        }
    }

    private static void shutDown(int port, RedisFolder folder) throws IOException, InterruptedException {
        RedisConversation.say(port, folder.password(), "SHUTDOWN");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (knowsPassword(port, folder.password())) {
            if (System.nanoTime() > deadline) {
                throw stuck("port " + port);
            }
            Thread.sleep(50);
        }
    }

    private static UserError stuck(String where) {
        return new UserError("An old Redis server of this data folder (" + where
                + ") does not stop; end that process, then start again.");
    }
}
