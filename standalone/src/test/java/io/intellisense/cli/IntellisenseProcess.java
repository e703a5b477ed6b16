package io.intellisense.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code intellisense} as a process of its own, which can be killed; what it prints goes to files. */
record IntellisenseProcess(Process process, Path out, Path err) implements AutoCloseable {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"));

    static IntellisenseProcess start(Path folder, Object... words) throws IOException {
        return withHeap("1g", folder, words);
    }

    static IntellisenseProcess withHeap(String heap, Path folder, Object... words) throws IOException {
        return start(heap, folder, HOME, Map.of(), words);
    }

    /** One that believes to be installed in a folder, and has more in its environment. */
    static IntellisenseProcess installedIn(Path home, Map<String, String> environment, Object... words)
            throws IOException {
        return start("1g", home, home, environment, words);
    }

    private static IntellisenseProcess start(
            String heap, Path folder, Path home, Map<String, String> environment, Object... words) throws IOException {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(List.of("-Dintellisense.home=" + home, "-Xmx" + heap, Intellisense.class.getName()));
        for (Object word : words) {
            command.add(word.toString());
        }
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().putAll(environment);
        return new IntellisenseProcess(process.start(), out, err);
    }

    /** Waits for the end, at most ten minutes. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            throw new AssertionError("Still running after ten minutes: " + printed());
        }
        return process.exitValue();
    }

    void killNow() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    String lastLine() throws IOException {
        List<String> lines = Files.readAllLines(out);
        return lines.get(lines.size() - 1);
    }

    String printed() {
        try {
            return Files.readString(out) + Files.readString(err);
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
