package io.intellisense.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A CLIP or SigLIP checkpoint of a well-known shape with random weights: it knows nothing, but it costs exactly what the real one costs.
 *
 * @param shape sizes as in the config.json of the real checkpoint
 */
record RandomCheckpoint(ClipShape shape) {

    /**
     * Writes the files of a Hugging Face checkpoint (weights as F32).
     *
     * @param tokenizer of another CLIP model; a SigLIP gets one of its own
     */
    Path writeTo(Path folder, Path tokenizer) throws IOException {
        Files.createDirectories(folder);
        Files.copy(tokenizer, folder.resolve("tokenizer.json"), StandardCopyOption.REPLACE_EXISTING);
        for (Map.Entry<String, String> file : ShapeFiles.of(shape).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        writeWeights(folder.resolve("model.safetensors"));
        return folder;
    }

    private void writeWeights(Path file) throws IOException {
        Map<String, long[]> tensors = ShapeTensors.of(shape);
        Map<String, String> header = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, long[]> tensor : tensors.entrySet()) {
            long end = offset + 4 * elements(tensor.getValue());
            header.put(tensor.getKey(), entry(tensor.getValue(), offset, end));
            offset = end;
        }
        byte[] json = header.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                DataOutputStream data = new DataOutputStream(out)) {
            data.writeLong(Long.reverseBytes(json.length));
            data.write(json);
            SplittableRandom random = new SplittableRandom(7);
            for (Map.Entry<String, long[]> tensor : tensors.entrySet()) {
                writeTensor(data, tensor.getKey(), tensor.getValue(), random);
            }
        }
    }

    private static String entry(long[] dimensions, long from, long to) {
        return "{\"dtype\":\"F32\",\"shape\":" + Arrays.toString(dimensions) + ",\"data_offsets\":[" + from + "," + to
                + "]}";
    }

    private static long elements(long[] dimensions) {
        long product = 1;
        for (long each : dimensions) {
            product *= each;
        }
        return product;
    }

    /** Uniform weights of about the variance that CLIP is initialised with; layer norms begin as the identity. */
    private static void writeTensor(DataOutputStream out, String name, long[] dimensions, SplittableRandom random)
            throws IOException {
        boolean scale = name.contains("norm") && name.endsWith("weight");
        long rows = dimensions.length == 0 ? 1 : dimensions[0];
        int row = (int) (elements(dimensions) / rows);
        ByteBuffer buffer = ByteBuffer.allocate(4 * row).order(ByteOrder.LITTLE_ENDIAN);
        for (long i = 0; i < rows; i++) {
            buffer.clear();
            while (buffer.hasRemaining()) {
                buffer.putFloat(scale ? 1 : (float) (random.nextDouble() - 0.5) * 0.07f);
            }
            out.write(buffer.array());
        }
    }
}
