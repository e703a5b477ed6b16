package io.intellisense.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference, as a process that waits while the other side runs: a checkpoint in Hugging Face's transformers, eager, in fp32.
 *
 * @param complaints what it writes beside its answers
 * @param vectors of the pictures that it was given, of unit length
 * @param batches that it embeds in one run
 */
record PythonEncoder(
        Process process, BufferedReader answers, Path complaints, float[][] vectors, int batches, int batchSize)
        implements Interleaved.Side, AutoCloseable {

    static final List<String> MODULES = List.of("torch", "transformers");

    private static final String SCRIPT = "python_encoder.py";
    private static final long LONGEST_MINUTES = 30;

    /** @param pictures one batch, as {@link io.intellisense.clip.ClipModel#embedImages(byte[], int)} takes it */
    static PythonEncoder start(
            String python, Path scratch, Path checkpoint, byte[] pictures, int threads, int batches, int batchSize)
            throws Exception {
        Path complaints = scratch.resolve("python.txt");
        Process process = new ProcessBuilder(
                        python,
                        Python.script(SCRIPT, scratch).toString(),
                        checkpoint.toString(),
                        Files.write(scratch.resolve("pictures.rgb"), pictures).toString(),
                        Integer.toString(threads),
                        Integer.toString(batchSize))
                .redirectError(complaints.toFile())
                .start();
        try {
            BufferedReader answers = process.inputReader();
            float[][] vectors = JsonMapper.shared().readValue(answer(answers, process, complaints), float[][].class);
            return new PythonEncoder(process, answers, complaints, vectors, batches, batchSize);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    @Override
    public double unitsPerSecond() throws Exception {
        process.outputWriter().append("go " + batches + "\n").flush();
        return batches * batchSize / Double.parseDouble(answer(answers, process, complaints));
    }

    private static String answer(BufferedReader answers, Process process, Path complaints)
            throws IOException, InterruptedException {
        FutureTask<String> line = new FutureTask<>(answers::readLine);
        Thread reader = new Thread(line, "python-answer");
        reader.setDaemon(true);
        reader.start();
        try {
            String answer = line.get(LONGEST_MINUTES, TimeUnit.MINUTES);
            if (answer != null) {
                return answer;
            }
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
        throw new IllegalStateException("The Python peer failed: " + Files.readString(complaints));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
