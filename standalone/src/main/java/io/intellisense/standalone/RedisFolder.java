package io.intellisense.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The files of the data folder's own Redis; only their owner may look at them. */
record RedisFolder(Path root, Path log) {

    private static final long LARGE_LOG = 10_000_000;

    static RedisFolder open(DataFolder data) throws IOException {
        Files.createDirectories(data.redisLog().getParent());
        if (!Files.isDirectory(data.redis())) {
            Files.createDirectory(data.redis(), only("rwx------"));
        }
        return new RedisFolder(data.redis().toRealPath(), data.redisLog());
    }

    Path executables() {
        return root.resolve("bin");
    }

    Path lock() {
        return root.resolve("redis.lock");
    }

    /** Random, made on first use, and the same ever after. */
    String password() throws IOException {
        Path file = root.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            replace(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).trim();
    }

    /** The port of last time; -1 before the first. */
    int lastPort() throws IOException {
        Path file = root.resolve("port");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).trim()) : -1;
    }

    /**
     * Writes what the server is to read when it starts in this folder, and keeps the port for next time.
     *
     * <p>Every change is on disk before it is answered, and nothing is ever thrown out to make room: what Redis has accepted is the
     * only record of who still waits. Paths are relative to the folder, so that its name may hold anything.
     */
    void configure(int port) throws IOException {
        replace(root.resolve("port"), Integer.toString(port));
        replace(
                root.resolve("redis.conf"),
                """
                bind 127.0.0.1
                port %d
                requirepass %s
                logfile %s
                save ""
                appendonly yes
                appendfsync always
                aof-load-truncated yes
                maxmemory-policy noeviction
                """
                        .formatted(port, password(), root.relativize(log.toRealPath())));
    }

    void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling("redis.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
    }

    private static void replace(Path file, String content) throws IOException {
        Path complete = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(complete);
        Files.createFile(complete, only("rw-------"));
        Files.writeString(complete, content);
        try (FileChannel written = FileChannel.open(complete, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nothing on systems whose files have no such permissions: there the user's own folder protects them. */
    private static FileAttribute<?>[] only(String permissions) {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
