package io.intellisense.bench;

import io.intellisense.qdrant.EmbeddedQdrant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The same work in Python, as one would write it there: Pillow, PyTorch in fp32 and qdrant-client. */
record PythonPeer(String python, Path scratch, Path pictures, Path model, int threads, int batchSize)
        implements Interleaved.Side {

    private static final String SCRIPT = "python_peer.py";
    private static final String NEEDED = "import torch, PIL, transformers, qdrant_client";

    /** Whether this Python has what the script needs. */
    boolean isThere() throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(python, "-c", NEEDED)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    String absence() {
        return python + " lacks torch, Pillow, transformers or qdrant-client: nothing to compare with; install them for"
                + " it, or name another with --python";
    }

    @Override
    public double unitsPerSecond() throws Exception {
        Path script = scratch.resolve(SCRIPT);
        try (InputStream source = PythonPeer.class.getResourceAsStream(SCRIPT)) {
            Files.write(script, source.readAllBytes());
        }
        try (EmbeddedQdrant qdrant = EmbeddedQdrant.start(Files.createTempDirectory(scratch, "store"), 0)) {
            return run(List.of(
                    python,
                    script.toString(),
                    pictures.toString(),
                    model.toString(),
                    Integer.toString(qdrant.port()),
                    Integer.toString(threads),
                    Integer.toString(batchSize)));
        }
    }

    /** The last line that the script prints is its speed. */
    private double run(List<String> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(scratch, "python", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.HOURS) || process.exitValue() != 0) {
                throw new IllegalStateException("The Python peer failed: " + Files.readString(printed));
            }
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(printed);
        return Double.parseDouble(lines.get(lines.size() - 1));
    }
}
