package io.intellisense.clip;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tensors that a configuration calls for, by their Hugging Face names, and the check that a file holds them. */
final class ExpectedTensors {

    private static final Set<String> FLOATS = Set.of("F32", "F16", "BF16");

    private final Map<String, List<Long>> shapes = new LinkedHashMap<>();

    private ExpectedTensors() {}

    static ExpectedTensors ofVision(ModelConfig config) {
        VisionConfig vision = config.vision();
        ExpectedTensors expected = new ExpectedTensors();
        long width = vision.tower().width();
        long patch = vision.patch();
        expected.add("vision_model.embeddings.patch_embedding.weight", width, 3, patch, patch);
        expected.addLayers("vision_model.encoder.layers.", vision.tower());
        expected.addPair("vision_model.post_layernorm", width);
        if (config.family() == Family.SIGLIP) {
            expected.add("vision_model.embeddings.patch_embedding.bias", width);
            expected.add("vision_model.embeddings.position_embedding.weight", vision.patches(), width);
            expected.addPoolingHead("vision_model.head.", vision.tower());
        } else {
            expected.add("vision_model.embeddings.class_embedding", width);
            expected.add("vision_model.embeddings.position_embedding.weight", vision.patches() + 1, width);
            expected.addPair("vision_model.pre_layrnorm", width); // the spelling of the checkpoints
            expected.add("visual_projection.weight", config.dimension(), width);
        }
        return expected;
    }

    static ExpectedTensors ofText(ModelConfig config) {
        ExpectedTensors expected = new ExpectedTensors();
        if (config.family() == Family.ALTCLIP) {
            expected.addRoberta("text_model.roberta.", config);
        } else {
            expected.addText("text_model.", config);
        }
        return expected;
    }

    /** The file's slots for these tensors. */
    List<TensorSlot> findIn(Weights weights) {
        return shapes.entrySet().stream()
                .map(tensor -> find(weights, tensor.getKey(), tensor.getValue()))
                .toList();
    }

    private static TensorSlot find(Weights weights, String name, List<Long> shape) {
        TensorSlot slot = weights.slot(name);
        if (slot == null) {
            throw new ModelException(weights.file() + " has no tensor " + name
                    + ", which config.json calls for; fetch the checkpoint again");
        }
        if (!slot.shape().equals(shape)) {
            throw new ModelException(weights.file() + " does not belong to config.json: tensor " + name
                    + " has the shape " + slot.shape() + ", but " + shape + " is called for");
        }
        if (!FLOATS.contains(slot.dtype())) {
            throw new ModelException(weights.file() + " holds tensor " + name + " as " + slot.dtype()
                    + "; F32, F16 and BF16 can be used");
        }
        return slot;
    }

    private void addText(String model, ModelConfig config) {
        TextConfig text = config.text();
        long width = text.tower().width();
        add(model + "embeddings.token_embedding.weight", text.vocabulary(), width);
        add(model + "embeddings.position_embedding.weight", text.maxTokens(), width);
        addLayers(model + "encoder.layers.", text.tower());
        addPair(model + "final_layer_norm", width);
        if (config.family() == Family.SIGLIP) {
            addPair(model + "head", config.dimension(), width);
        } else {
            add("text_projection.weight", config.dimension(), width);
        }
    }

    private void addRoberta(String model, ModelConfig config) {
        TextConfig text = config.text();
        long width = text.tower().width();
        add(model + "embeddings.word_embeddings.weight", text.vocabulary(), width);
        add(model + "embeddings.position_embeddings.weight", text.maxTokens() + text.pad() + 1L, width);
        add(model + "embeddings.token_type_embeddings.weight", 1, width);
        addPair(model + "embeddings.LayerNorm", width);
        addRobertaLayers(model + "encoder.layer.", text.tower());
        addPair("text_model.pre_LN", width);
        addPair("text_model.transformation", text.teacher(), width);
        add("text_projection.weight", config.dimension(), text.teacher());
    }

    private void addRobertaLayers(String prefix, TowerConfig tower) {
        for (int i = 0; i < tower.layers(); i++) {
            String layer = prefix + i + ".";
            for (String projection : List.of("self.query", "self.key", "self.value", "output.dense")) {
                addPair(layer + "attention." + projection, tower.width(), tower.width());
            }
            addPair(layer + "attention.output.LayerNorm", tower.width());
            addPair(layer + "intermediate.dense", tower.inner(), tower.width());
            addPair(layer + "output.dense", tower.width(), tower.inner());
            addPair(layer + "output.LayerNorm", tower.width());
        }
    }

    private void addLayers(String prefix, TowerConfig tower) {
        for (int i = 0; i < tower.layers(); i++) {
            String layer = prefix + i + ".";
            for (String projection : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                addPair(layer + "self_attn." + projection, tower.width(), tower.width());
            }
            addPair(layer + "layer_norm1", tower.width());
            addFeedForward(layer, tower);
            addPair(layer + "layer_norm2", tower.width());
        }
    }

    private void addPoolingHead(String head, TowerConfig tower) {
        add(head + "probe", 1, 1, tower.width());
        add(head + "attention.in_proj_weight", 3L * tower.width(), tower.width());
        add(head + "attention.in_proj_bias", 3L * tower.width());
        addPair(head + "attention.out_proj", tower.width(), tower.width());
        addPair(head + "layernorm", tower.width());
        addFeedForward(head, tower);
    }

    private void addFeedForward(String part, TowerConfig tower) {
        addPair(part + "mlp.fc1", tower.inner(), tower.width());
        addPair(part + "mlp.fc2", tower.width(), tower.inner());
    }

    /** A weight of this shape, and a bias as long as its first side. */
    private void addPair(String name, long... shape) {
        add(name + ".weight", shape);
        add(name + ".bias", shape[0]);
    }

    private void add(String name, long... shape) {
        shapes.put(name, Arrays.stream(shape).boxed().toList());
    }
}
