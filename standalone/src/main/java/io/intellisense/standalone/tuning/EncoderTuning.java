package io.intellisense.standalone.tuning;

import io.intellisense.clip.ClipModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds out, once per machine, model and precision, how the encoder runs fastest. */
public final class EncoderTuning {

    private static final List<Integer> CPU_BATCHES = List.of(4, 8, 16, 32);
    private static final List<Integer> GPU_BATCHES = List.of(64, 128, 256, 512, 1_024);
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private EncoderTuning() {}

    /**
     * What was measured earlier, or is measured now.
     *
     * @param file in which it is remembered
     * @param processors that could all be used
     */
    public static Tuning of(ClipModel model, Path file, int processors) throws InterruptedException {
        TuningFile remembered = new TuningFile(file);
        String key = String.join(
                " | ",
                machine(),
                processors + " processors",
                model.card().id() + " " + model.card().revision(),
                model.precision().name(),
                model.device());
        Tuning known = remembered.find(key).orElse(null);
        if (known != null) {
            return known;
        }
        Tuning found = measure(model, processors);
        remembered.keep(key, found);
        return found;
    }

    private static Tuning measure(ClipModel model, int processors) throws InterruptedException {
        boolean gpu = model.device().startsWith("gpu");
        List<Integer> batches = gpu ? GPU_BATCHES : CPU_BATCHES;
        // Half of them do more where each two processors share the units that multiply.
        List<Integer> threads =
                gpu ? List.of(1) : processors < 4 ? List.of(processors) : List.of(processors, processors / 2);
        int side = model.card().imageSize();
        byte[] noise = EncoderRun.noise(side, batches.get(batches.size() - 1));
        return new TuneEncoder(
                        count -> model.embedImages(Arrays.copyOf(noise, count * side * side * 3), count),
                        batches,
                        threads)
                .measure();
    }

    /** As Linux calls the processor; other systems tell no more than its kind. */
    private static String machine() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
