package io.intellisense.bench;

import io.intellisense.qdrant.EmbeddedQdrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The same work in Python, as one would write it there: Pillow, PyTorch in fp32 and qdrant-client. */
record PythonPeer(String python, Path scratch, Path pictures, Path model, int threads, int batchSize)
        implements Interleaved.Side {

    static final List<String> MODULES = List.of("torch", "PIL", "transformers", "qdrant_client");

    private static final String SCRIPT = "python_peer.py";

    @Override
    public double unitsPerSecond() throws Exception {
        Path script = Python.script(SCRIPT, scratch);
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
