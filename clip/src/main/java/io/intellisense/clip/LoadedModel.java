package io.intellisense.clip;

import io.intellisense.clip.image.Framing;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A checkpoint in memory: tokenizer, and the program with its weights on each device; calls take the devices in turn. */
final class LoadedModel implements AutoCloseable {

    /** More in one call gains no speed and only takes memory. */
    private static final int MAX_BATCH_CPU = 64;

    private static final int MAX_BATCH_GPU = 1024;

    private final ModelCard card;
    private final Framing framing;
    private final int pad;
    private final Precision precision;
    private final List<ai.djl.Device> devices;
    private final Tokenizer tokenizer;
    private final List<TorchProgram> programs;
    private final int maxBatch;
    private final AtomicInteger turn = new AtomicInteger();

    private LoadedModel(
            ModelCard card,
            ModelConfig config,
            Precision precision,
            List<ai.djl.Device> devices,
            Tokenizer tokenizer,
            List<TorchProgram> programs) {
        this.card = card;
        this.framing = config.preprocessing().framing();
        this.pad = config.text().pad();
        this.precision = precision;
        this.devices = devices;
        this.tokenizer = tokenizer;
        this.programs = programs;
        this.maxBatch = devices.get(0).isGpu() ? MAX_BATCH_GPU : MAX_BATCH_CPU;
    }

    static LoadedModel load(Path folder, ClipOptions options) {
        Checkpoint files = Checkpoint.in(folder);
        ModelConfig config = ModelConfig.read(files.config(), files.preprocessor());
        Torch.prepare();
        List<ai.djl.Device> devices = Torch.devices(options);
        Precision precision = precision(options, devices.get(0));
        Tokenizer tokenizer = tokenizer(files, config);
        List<TorchProgram> programs = new ArrayList<>();
        LoadedModel model = new LoadedModel(card(files, config), config, precision, devices, tokenizer, programs);
        try (Weights weights = Weights.open(files)) {
            devices.forEach(device -> programs.add(TorchProgram.load(weights, config, precision, device)));
            model.requireFinite(weights);
            return model;
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static Precision precision(ClipOptions options, ai.djl.Device device) {
        if (options.precision() == Precision.INT8 && device.isGpu()) {
            throw new ModelException("int8 is for processors; let the GPU compute in bf16 or fp16, or choose the CPU");
        }
        return options.precision() == Precision.AUTO ? Hardware.fastestPrecision(device) : options.precision();
    }

    private static Tokenizer tokenizer(Checkpoint files, ModelConfig config) {
        return config.family() == Family.SIGLIP
                ? SiglipTokenizer.open(files.tokenizer(), files.tokenizerConfig(), config.text())
                : ClipTokenizer.open(files.tokenizer(), config.text());
    }

    ModelCard card() {
        return card;
    }

    Framing framing() {
        return framing;
    }

    Precision precision() {
        return precision;
    }

    /** {@code cpu}, {@code gpu(0)}, or {@code gpu(0,1)} where there are several. */
    String device() {
        return devices.get(0).isGpu()
                ? devices.stream()
                        .map(device -> String.valueOf(device.getDeviceId()))
                        .collect(Collectors.joining(",", "gpu(", ")"))
                : "cpu";
    }

    int gpus() {
        return devices.get(0).isGpu() ? devices.size() : 0;
    }

    float[][] embedTexts(List<String> texts) {
        float[][] vectors = new float[texts.size()][];
        for (int from = 0; from < texts.size(); from += maxBatch) {
            int to = Math.min(texts.size(), from + maxBatch);
            TextBatch batch = TextBatch.of(
                    texts.subList(from, to).stream().map(tokenizer::encode).toList(), pad);
            split(program().text(batch.ids(), to - from, batch.length()), vectors, from);
        }
        return vectors;
    }

    float[][] embedImages(byte[] rgb, int count) {
        int picture = pictureBytes();
        return embedImages(count, (number, buffer, at) -> buffer.put(at, rgb, number * picture, picture));
    }

    float[][] embedImages(List<byte[]> squares) {
        return embedImages(squares.size(), (number, buffer, at) -> buffer.put(at, squares.get(number)));
    }

    /** Puts a picture of a number where PyTorch reads it. */
    private interface Pixels {
        void put(int number, ByteBuffer buffer, int at);
    }

    private float[][] embedImages(int count, Pixels pixels) {
        int picture = pictureBytes();
        float[][] vectors = new float[count][];
        for (int from = 0; from < count; from += maxBatch) {
            int size = Math.min(count - from, maxBatch);
            ByteBuffer buffer = DirectBuffers.take(size * picture);
            for (int i = 0; i < size; i++) {
                pixels.put(from + i, buffer, i * picture);
            }
            split(program().image(buffer, size, card.imageSize()), vectors, from);
        }
        return vectors;
    }

    private int pictureBytes() {
        return card.imageSize() * card.imageSize() * 3;
    }

    int liveArrays() {
        return programs.stream().mapToInt(TorchProgram::liveArrays).sum();
    }

    @Override
    public void close() {
        programs.forEach(TorchProgram::close);
        tokenizer.close();
    }

    private TorchProgram program() {
        return programs.get(Math.floorMod(turn.getAndIncrement(), programs.size()));
    }

    private void split(float[] joined, float[][] vectors, int from) {
        int dimension = card.dimension();
        for (int i = 0; i * dimension < joined.length; i++) {
            vectors[from + i] = Arrays.copyOfRange(joined, i * dimension, (i + 1) * dimension);
        }
    }

    /** Tries both towers once, so that broken weights are found while somebody is looking. */
    private void requireFinite(Weights weights) {
        for (TorchProgram ignored : programs) {
            if (!finite(embedTexts(List.of("a"))[0]) || !finite(embedImages(new byte[pictureBytes()], 1)[0])) {
                throw new ModelException(weights.file() + " yields vectors that are no numbers in " + precision
                        + "; fetch the file again, or choose fp32");
            }
        }
    }

    private static boolean finite(float[] vector) {
        float sum = 0;
        for (float x : vector) {
            sum += x;
        }
        return Float.isFinite(sum);
    }

    private static ModelCard card(Checkpoint files, ModelConfig config) {
        return new ModelCard(
                files.folder().getFileName().toString(),
                ModelRevision.of(files, config.family()),
                config.dimension(),
                config.vision().imageSize(),
                config.text().maxTokens(),
                config.preprocessing().line());
    }
}
