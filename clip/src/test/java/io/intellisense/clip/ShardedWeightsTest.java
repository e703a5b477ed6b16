package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights in several safetensors files, with an index that says which tensor lies in which. */
class ShardedWeightsTest {

    private static final List<String> TEXTS = List.of("a red square", "a boat");

    @TempDir
    private Path folder;

    @BeforeEach
    void splitAGoodModelInTwo() throws IOException {
        TinyModel.copyTo(folder);
        split(folder);
    }

    @Test
    void theVectorsAreThoseOfTheWholeFile() {
        try (ClipModel whole = ClipModel.load(TinyModel.QUICK_GELU, TinyModel.FP32);
                ClipModel split = ClipModel.load(folder, TinyModel.FP32)) {
            assertThat(split.embedTexts(TEXTS)).isDeepEqualTo(whole.embedTexts(TEXTS));
            assertThat(split.card().revision()).isNotEqualTo(whole.card().revision());
        }
    }

    @Test
    void aShardThatIsMissingIsNamed() throws IOException {
        Files.delete(folder.resolve("model-00002-of-00002.safetensors"));
        assertRefused("has no readable model-00002-of-00002.safetensors");
    }

    @Test
    void aTensorInTwoShardsIsRefused() throws IOException {
        Files.copy(folder.resolve("model-00001-of-00002.safetensors"), folder.resolve("other.safetensors"));
        TinyModel.change(folder, CheckpointFiles.INDEX, "\"z\":", "\"y\":\"other.safetensors\",\"z\":");
        assertRefused("other.safetensors");
        assertRefused("holds too; fetch the checkpoint again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"weight_map\": {}}",
                "{\"weight_map\": 7}",
                "{\"weight_map\": {\"a\": \"../../etc/passwd.safetensors\"}}",
                "{\"weight_map\": {\"a\": \"model.bin\"}}",
                "{\"weight_map\": {\"a\": [1, 2]}}"
            })
    void anIndexThatNamesNoFilesBesideItIsRefused(String json) throws IOException {
        Files.writeString(folder.resolve(CheckpointFiles.INDEX), json);
        assertRefused(CheckpointFiles.INDEX);
    }

    private void assertRefused(String complaint) {
        assertThatThrownBy(() -> ClipModel.load(folder, TinyModel.FP32).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(complaint);
    }

    /** The first half of the tensors into one file, the rest into another. */
    private static void split(Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(CheckpointFiles.WEIGHTS));
        int head = (int) ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getLong();
        JsonObject tensors = JsonParser.parseString(new String(whole, 8, head, StandardCharsets.UTF_8))
                .getAsJsonObject();
        tensors.remove("__metadata__");
        List<String> names = List.copyOf(tensors.keySet());
        int half = names.size() / 2;
        JsonObject map = new JsonObject();
        write(folder, "model-00001-of-00002.safetensors", names.subList(0, half), tensors, whole, 8 + head, map);
        write(
                folder,
                "model-00002-of-00002.safetensors",
                names.subList(half, names.size()),
                tensors,
                whole,
                8 + head,
                map);
        map.addProperty("z", "model-00002-of-00002.safetensors");
        JsonObject index = new JsonObject();
        index.add("weight_map", map);
        Files.writeString(folder.resolve(CheckpointFiles.INDEX), index.toString());
        Files.delete(folder.resolve(CheckpointFiles.WEIGHTS));
    }

    private static void write(
            Path folder, String file, List<String> names, JsonObject tensors, byte[] whole, int data, JsonObject map)
            throws IOException {
        JsonObject header = new JsonObject();
        ByteBuffer bytes = ByteBuffer.allocate(whole.length);
        for (String name : names) {
            JsonObject tensor = tensors.getAsJsonObject(name);
            JsonArray offsets = tensor.getAsJsonArray("data_offsets");
            JsonArray moved = new JsonArray();
            moved.add(bytes.position());
            bytes.put(Arrays.copyOfRange(
                    whole,
                    data + offsets.get(0).getAsInt(),
                    data + offsets.get(1).getAsInt()));
            moved.add(bytes.position());
            tensor.add("data_offsets", moved);
            header.add(name, tensor);
            map.addProperty(name, file);
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(8 + json.length + bytes.position()).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(
                folder.resolve(file),
                out.putLong(json.length).put(json).put(bytes.flip()).array());
    }
}
