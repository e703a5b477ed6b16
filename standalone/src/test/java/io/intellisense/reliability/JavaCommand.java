package io.intellisense.reliability;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * How processes of this test's own class path are started. The class path is split as on a real cluster: the job travels in a thin
 * jar, and everything that it needs lies in Flink's {@code lib/}, so that native libraries are loaded once per process.
 */
final class JavaCommand {

    private static final Predicate<String> IS_JOB =
            entry -> entry.contains(File.separator + "flink-jobs" + File.separator);

    private JavaCommand() {}

    static List<String> of(String heap, String main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.time=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-DOPT_OUT_TRACKING=true",
                "-Dlogback.configurationFile=reliability-logback.xml",
                "-Dlogging.config=classpath:reliability-logback.xml", // the same in Spring Boot's words
                "-cp",
                library(),
                main));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    /** Everything but the job. */
    private static String library() {
        return String.join(
                File.pathSeparator, classPath().filter(IS_JOB.negate()).toList());
    }

    /** The job's own jar, made of its classes where the build has not made one yet. */
    static Path jobJar(Path folder) throws IOException {
        Path job = Path.of(classPath().filter(IS_JOB).findFirst().orElseThrow());
        return Files.isDirectory(job) ? packed(job, folder.resolve("flink-jobs.jar")) : job;
    }

    private static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
                Files.copy(path, out);
            }
        }
        return jar;
    }
}
