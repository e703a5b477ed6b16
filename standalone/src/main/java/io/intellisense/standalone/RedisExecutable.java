package io.intellisense.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * The program {@code redis-server}: the one that embedded-redis brings, or one that the user names.
 *
 * <p>Either lies in the data folder itself, so that a process that runs it is known to be this data folder's and no other's.
 */
final class RedisExecutable {

    static final String OWN = "INTELLISENSE_REDIS_SERVER";

    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.(\\d+)");

    private RedisExecutable() {}

    /**
     * @param own the program that the user names; null for the one that we bring
     * @throws UserError where it does not run on this machine
     */
    static Path in(Path folder, String own) throws IOException {
        Files.createDirectories(folder);
        Path program = own == null ? unpackedOnce(folder) : copied(Path.of(own), folder.resolve("redis-server"));
        checkRuns(program, own == null ? "The Redis server that intellisense brings" : own);
        return program;
    }

    private static Path unpackedOnce(Path folder) throws IOException {
        String resource;
        try {
            resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        } catch (RuntimeException e) {
            throw doesNotRun("The Redis server that intellisense brings", e.getMessage(), e);
        }
        if (resource == null) {
            throw doesNotRun("The Redis server that intellisense brings", "it is for other systems", null);
        }
        Path program = folder.resolve(resource.substring(1));
        if (!Files.exists(program)) {
            Path unpacking = Files.createTempDirectory(folder, "unpacking");
            Path whole = ExecutableProvider.newJarResourceProvider(unpacking.toFile())
                    .get()
                    .toPath();
            Files.move(whole, program, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(unpacking);
        }
        return program;
    }

    private static Path copied(Path own, Path copy) throws IOException {
        if (!Files.isExecutable(own) || !Files.isRegularFile(own)) {
            throw new UserError(OWN + " names " + own + ", which is no program; set it to a redis-server.");
        }
        return Files.copy(own, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void checkRuns(Path program, String name) throws IOException {
        String said;
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted while Redis was starting.", e);
        } catch (IOException e) {
            throw doesNotRun(name, e.getMessage(), e);
        }
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw doesNotRun(name, said.lines().findFirst().orElse("it says nothing"), null);
        }
        int major = Integer.parseInt(version.group(1));
        if (major < 6 || major == 6 && Integer.parseInt(version.group(2)) < 2) {
            throw doesNotRun(name, "it is version " + major + "." + version.group(2), null);
        }
    }

    private static UserError doesNotRun(String name, String why, Exception cause) {
        return new UserError(
                name + " does not do on this machine (" + why
                        + "); install Redis 6.2 or newer and name its redis-server" + " in the environment variable "
                        + OWN + ".",
                cause);
    }
}
