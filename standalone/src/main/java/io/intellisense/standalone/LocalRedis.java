package io.intellisense.standalone;

import io.intellisense.domain.RedisAddress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder's own Redis: a real server beside this process, which loses nothing when it, or we, are killed.
 *
 * <p>It is started again whenever it ends by itself, always at the same address. One left by a process that was killed is stopped
 * before ours starts.
 */
public final class LocalRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRedis.class);
    private static final int ATTEMPTS = 3;
    private static final Duration LONG_RUN = Duration.ofSeconds(10);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final FileChannel lock;
    private final RedisFolder folder;
    private final Path program;
    private final RedisAddress address;
    private final Thread supervisor = new Thread(this::supervise, "redis-supervisor");
    private RedisProcess process;
    private boolean closed;

    private LocalRedis(FileChannel lock, RedisFolder folder, Path program, RedisProcess process) throws IOException {
        this.lock = lock;
        this.folder = folder;
        this.program = program;
        this.process = process;
        this.address = RedisAddress.single("127.0.0.1", process.port(), folder.password());
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** @throws UserError where another process uses the data folder, or Redis does not run on this machine */
    public static LocalRedis start(DataFolder data) throws InterruptedException {
        try {
            RedisFolder folder = RedisFolder.open(data);
            FileChannel lock = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (!ExclusiveLock.take(lock)) {
                    throw new UserError("Another intellisense is running with the data folder " + data.root()
                            + "; stop it first, or choose another folder with --data.");
                }
                RedisOrphans.end(folder);
                Path program = RedisExecutable.in(folder.executables(), System.getenv(RedisExecutable.OWN));
                return new LocalRedis(lock, folder, program, startOnUsualPort(program, folder));
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UserError(
                    "Redis cannot be started in " + data.redis() + ": " + e.getMessage() + "; its log is "
                            + data.redisLog() + ".",
                    e);
        }
    }

    /** The port of last time where it is free. Somebody may take any port between our look and Redis's: then another one. */
    private static RedisProcess startOnUsualPort(Path program, RedisFolder folder)
            throws IOException, InterruptedException {
        int port = folder.lastPort();
        for (int attempt = 1; ; attempt++) {
            if (port < 0 || !LoopbackPort.isFree(port)) {
                port = LoopbackPort.anyFree();
            }
            RedisProcess process = RedisProcess.launch(program, folder, port);
            try {
                process.awaitReady();
                return process;
            } catch (IOException e) {
                process.stop();
                if (attempt == ATTEMPTS || LoopbackPort.isFree(port)) {
                    throw e;
                }
            } catch (InterruptedException e) {
                process.stop();
                throw e;
            }
        }
    }

    /** With the password. */
    public RedisAddress address() {
        return address;
    }

    private void supervise() {
        try {
            long pause = 0;
            for (RedisProcess running = current(); running != null; running = current()) {
                long start = System.nanoTime();
                int code = running.awaitEnd();
                boolean ranForLong = System.nanoTime() - start > LONG_RUN.toNanos();
                pause = ranForLong ? 0 : Math.min(2 * pause + FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
                Thread.sleep(pause);
                restart(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private synchronized RedisProcess current() {
        return closed ? null : process;
    }

    /** Others wait for it, and keep their work until then. */
    private void restart(int code) throws InterruptedException {
        try {
            RedisProcess again = launchAgain(code);
            if (again != null) {
                again.awaitReady();
                LOG.info("Redis runs again (process {})", again.pid());
            }
        } catch (IOException e) {
            LOG.error("Redis cannot be started again, its log is {}: {}", folder.log(), e.getMessage());
        }
    }

    private synchronized RedisProcess launchAgain(int code) throws IOException {
        if (closed) {
            return null;
        }
        LOG.warn("Redis (process {}) ended by itself with code {}; starting it again", process.pid(), code);
        process = RedisProcess.launch(program, folder, address.nodes().get(0).port());
        return process;
    }

    @Override
    public void close() throws IOException {
        RedisProcess last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        supervisor.interrupt();
        try {
            last.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }
}
