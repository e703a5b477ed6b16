package io.intellisense.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A second model made of the demo model: the same numbers of a vector in another order, some with the other sign, and some left out. It
 * finds about what the demo model finds, and no vector of one means anything to the other.
 */
final class TurnedModel {

    static final int DIMENSION = 96;

    private static final int DEMO_DIMENSION = 128;
    private static final List<String> PROJECTIONS = List.of("visual_projection.weight", "text_projection.weight");
    private static final JsonMapper JSON = JsonMapper.shared();

    private TurnedModel() {}

    /** @return the model's folder, whose name is the model's */
    static Path write(Path folder) throws IOException {
        Path demo = Path.of("../models/demo");
        Files.createDirectories(folder);
        for (String name : List.of("preprocessor_config.json", "tokenizer.json")) {
            Files.copy(demo.resolve(name), folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("config.json"),
                Files.readString(demo.resolve("config.json"))
                        .replace("\"projection_dim\": " + DEMO_DIMENSION, "\"projection_dim\": " + DIMENSION));
        Files.write(folder.resolve("model.safetensors"), turned(Files.readAllBytes(demo.resolve("model.safetensors"))));
        return folder;
    }

    private static byte[] turned(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = (int) bytes.getLong(0);
        JsonNode header = JSON.readTree(new String(file, 8, headerLength, StandardCharsets.UTF_8));
        int data = 8 + headerLength;
        ByteArrayOutputStream tensors = new ByteArrayOutputStream();
        ObjectNode turned = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> tensor : header.properties()) {
            JsonNode facts = tensor.getValue();
            if (!facts.has("data_offsets")) {
                turned.set(tensor.getKey(), facts);
                continue;
            }
            int from = data + facts.get("data_offsets").get(0).asInt();
            int to = data + facts.get("data_offsets").get(1).asInt();
            byte[] values = Arrays.copyOfRange(file, from, to);
            ObjectNode now = ((ObjectNode) facts).deepCopy();
            if (PROJECTIONS.contains(tensor.getKey())) {
                values = turnedRows(values, facts.get("shape").get(1).asInt());
                now.putArray("shape")
                        .add(DIMENSION)
                        .add(facts.get("shape").get(1).asInt());
            }
            now.putArray("data_offsets").add(tensors.size()).add(tensors.size() + values.length);
            turned.set(tensor.getKey(), now);
            tensors.writeBytes(values);
        }
        return file(JSON.writeValueAsBytes(turned), tensors.toByteArray());
    }

    /** Halves, little endian: the sign is the highest bit of the second byte. */
    private static byte[] turnedRows(byte[] values, int columns) {
        List<Integer> rows = IntStream.range(0, DEMO_DIMENSION).boxed().collect(Collectors.toList());
        Collections.shuffle(rows, new Random(7));
        int length = values.length / DEMO_DIMENSION;
        int width = length / columns;
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        for (int row : rows.subList(0, DIMENSION)) {
            byte[] numbers = Arrays.copyOfRange(values, row * length, (row + 1) * length);
            for (int at = width - 1; row % 2 == 1 && at < numbers.length; at += width) {
                numbers[at] ^= (byte) 0x80;
            }
            turned.writeBytes(numbers);
        }
        return turned.toByteArray();
    }

    private static byte[] file(byte[] header, byte[] tensors) {
        int padded = (header.length + 7) / 8 * 8;
        ByteBuffer file = ByteBuffer.allocate(8 + padded + tensors.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(padded).put(header);
        while (file.position() < 8 + padded) {
            file.put((byte) ' ');
        }
        return file.put(tensors).array();
    }
}
