package io.intellisense.clip;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which files a checkpoint consists of: {@code config.json} says what kind it is, and that says the rest. */
public final class CheckpointFiles {

    public static final String CONFIG = "config.json";
    public static final String WEIGHTS = "model.safetensors";
    /** Of weights in several files: which tensor lies in which. */
    public static final String INDEX = "model.safetensors.index.json";

    static final String PREPROCESSOR = "preprocessor_config.json";
    static final String TOKENIZER = "tokenizer.json";
    static final String TOKENIZER_CONFIG = "tokenizer_config.json";

    private static final Pattern SHARD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*\\.safetensors");

    private CheckpointFiles() {}

    /**
     * The files that a model of this kind needs besides its configuration and weights.
     *
     * @throws ModelException where no model of this kind can be used
     */
    public static List<String> besideTheWeights(Path config) {
        List<String> files = new ArrayList<>(List.of(PREPROCESSOR, TOKENIZER));
        if (Family.read(Settings.read(config)) == Family.SIGLIP) {
            files.add(TOKENIZER_CONFIG);
        }
        return List.copyOf(files);
    }

    /**
     * Looks at all that can be known before the weights are there.
     *
     * @throws ModelException where the configuration or the preprocessing are not supported
     */
    public static void requireUsable(Path folder) {
        ModelConfig.read(folder.resolve(CONFIG), folder.resolve(PREPROCESSOR));
    }

    /**
     * The files that an index of weights names, in order.
     *
     * @throws ModelException where it is no such index
     */
    public static List<String> shards(Path index) {
        try {
            JsonObject map = JsonParser.parseString(Files.readString(index))
                    .getAsJsonObject()
                    .getAsJsonObject("weight_map");
            List<String> shards = new TreeSet<>(map.asMap().values().stream()
                            .map(JsonElement::getAsString)
                            .toList())
                    .stream().toList();
            if (shards.isEmpty()
                    || !shards.stream().allMatch(shard -> SHARD.matcher(shard).matches())) {
                throw new ModelException(index + " names no safetensors files beside it; fetch the file again");
            }
            return shards;
        } catch (IOException e) {
            throw new ModelException(index + " cannot be read: " + e.getMessage(), e);
        } catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException e) {
            throw new ModelException(index + " is no index of safetensors files; fetch the file again", e);
        }
    }
}
