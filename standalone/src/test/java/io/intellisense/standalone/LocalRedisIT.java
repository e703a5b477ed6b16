package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.RedisAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder's Redis through everything that may happen to it and to us. */
class LocalRedisIT {

    @TempDir
    private Path folder;

    private DataFolder data;

    @BeforeEach
    void openFolder() {
        data = DataFolder.open(folder.resolve("my \"data\" folder"));
    }

    @Test
    void keepsItsDataAndItsPortFromOneRunToTheNext() throws Exception {
        RedisAddress address;
        try (LocalRedis first = LocalRedis.start(data)) {
            address = first.address();
            assertThat(say(address, "INCR uploads")).isEqualTo(":1");
        }
        assertThat(servers()).isEmpty();
        try (LocalRedis again = LocalRedis.start(data)) {
            assertThat(again.address()).isEqualTo(address);
            assertThat(say(address, "INCR uploads")).isEqualTo(":2");
        }
    }

    @Test
    void isStartedAgainWhenItIsKilledAndHasLostNothing() throws Exception {
        try (LocalRedis redis = LocalRedis.start(data)) {
            for (int kills = 1; kills <= 3; kills++) {
                assertThat(say(redis.address(), "INCR uploads")).isEqualTo(":" + kills);
                ProcessHandle server = servers().get(0);
                server.destroyForcibly();
                server.onExit().get(10, TimeUnit.SECONDS);
                awaitAnswer(redis.address());
            }
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void aServerWhoseOwnerWasKilledIsReplaced() throws Exception {
        Process owner = OwnsRedis.start(data);
        ProcessHandle orphan = servers().get(0);
        RedisAddress address = addressInFolder();
        assertThat(say(address, "INCR uploads")).isEqualTo(":1");
        owner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(orphan.isAlive()).isTrue();
        try (LocalRedis redis = LocalRedis.start(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(servers()).hasSize(1);
            assertThat(redis.address()).isEqualTo(address);
            assertThat(say(address, "INCR uploads")).isEqualTo(":2");
        }
    }

    @Test
    void asksForThePasswordAndListensOnThisMachineOnly() throws Exception {
        try (LocalRedis redis = LocalRedis.start(data)) {
            int port = redis.address().nodes().get(0).port();
            assertThat(RedisConversation.say(port, "guess", "PING")).startsWith("-WRONGPASS");
            assertThat(say(redis.address(), "PING")).isEqualTo("+PONG");
            assertThat(redis.address().toString())
                    .doesNotContain(redis.address().password());
            assertThat(Files.readString(data.redis().resolve("redis.conf"))).contains("bind 127.0.0.1\n");
            for (String secret : List.of("password", "redis.conf")) {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.redis().resolve(secret))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aSecondOneInTheSameFolderIsToldThatAnotherRuns() throws Exception {
        Process owner = OwnsRedis.start(data);
        try {
            assertThatThrownBy(() -> LocalRedis.start(data))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("Another intellisense is running")
                    .hasMessageContaining(data.root().toString());
            assertThat(say(addressInFolder(), "PING")).isEqualTo("+PONG");
        } finally {
            owner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            RedisOrphans.end(RedisFolder.open(data));
        }
    }

    @Test
    void movesWhereItsPortHasBeenTaken() throws Exception {
        RedisAddress address;
        try (LocalRedis first = LocalRedis.start(data)) {
            address = first.address();
        }
        int port = address.nodes().get(0).port();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                LocalRedis again = LocalRedis.start(data)) {
            assertThat(again.address().nodes().get(0).port()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void loadsAFileThatAPowerLossCutShort() throws Exception {
        try (LocalRedis redis = LocalRedis.start(data)) {
            say(redis.address(), "INCR uploads");
        }
        Files.writeString(
                data.redis().resolve("appendonly.aof"), "*2\r\n$4\r\nINCR\r\n$7\r\nupl", StandardOpenOption.APPEND);
        try (LocalRedis redis = LocalRedis.start(data)) {
            assertThat(say(redis.address(), "INCR uploads")).isEqualTo(":2");
        }
    }

    @Test
    void aFileThatItCannotReadIsSaidInOneSentence() throws Exception {
        LocalRedis.start(data).close();
        Files.writeString(data.redis().resolve("appendonly.aof"), "no commands at all, but text");
        assertThatThrownBy(() -> LocalRedis.start(data))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Bad file format")
                .hasMessageContaining("redis.log");
        assertThat(servers()).isEmpty();
    }

    @Test
    void unpacksItsProgramOnce() throws Exception {
        LocalRedis.start(data).close();
        Path program = onlyProgram();
        Object unpacked = Files.getAttribute(program, "unix:ino");
        LocalRedis.start(data).close();
        assertThat(Files.getAttribute(onlyProgram(), "unix:ino")).isEqualTo(unpacked);
    }

    @Test
    void aProgramThatDoesNotRunHereIsSaidInOneSentence() throws Exception {
        Path broken =
                Files.writeString(folder.resolve("broken"), "#!/bin/sh\necho libssl.so.3 is missing >&2\nexit 127\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> RedisExecutable.in(folder.resolve("bin"), broken.toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("libssl.so.3 is missing")
                .hasMessageContaining("INTELLISENSE_REDIS_SERVER");
    }

    private Path onlyProgram() throws IOException {
        try (var programs = Files.list(data.redis().resolve("bin"))) {
            return programs.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private RedisAddress addressInFolder() throws IOException {
        RedisFolder redis = RedisFolder.open(data);
        return RedisAddress.single("127.0.0.1", redis.lastPort(), redis.password());
    }

    private List<ProcessHandle> servers() throws IOException {
        String programs = data.redis().toRealPath().resolve("bin").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(programs))
                .toList();
    }

    private static String say(RedisAddress address, String command) throws IOException {
        return RedisConversation.say(address.nodes().get(0).port(), address.password(), command);
    }

    private static void awaitAnswer(RedisAddress address) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!answers(address)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Redis did not come back");
            }
            Thread.sleep(20);
        }
    }

    private static boolean answers(RedisAddress address) {
        try {
            return "+PONG".equals(say(address, "PING"));
        } catch (IOException e) {
            return false; // not yet
        }
    }
}
