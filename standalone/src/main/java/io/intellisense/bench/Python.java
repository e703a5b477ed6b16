package io.intellisense.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Python to compare with, where there is one.
 *
 * @param program name or path of it
 * @param modules that the comparison needs
 */
record Python(String program, List<String> modules) {

    /** Whether it has all of them. */
    boolean isThere() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program, "-c", "import " + String.join(", ", modules))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    String absence() {
        return program + " lacks one of " + String.join(", ", modules)
                + ": nothing to compare with; install them for it, or name another with --python";
    }

    /** One of the scripts beside this class, as a file. */
    static Path script(String name, Path folder) throws IOException {
        try (InputStream source = Python.class.getResourceAsStream(name)) {
            return Files.write(folder.resolve(name), source.readAllBytes());
        }
    }
}
