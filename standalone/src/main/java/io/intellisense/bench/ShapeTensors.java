package io.intellisense.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and shapes of all tensors of a model, as Hugging Face's CLIPModel and SiglipModel have them. */
final class ShapeTensors {

    private final Map<String, long[]> all = new LinkedHashMap<>();

    private ShapeTensors() {}

    static Map<String, long[]> of(ClipShape shape) {
        ShapeTensors tensors = new ShapeTensors();
        if (shape.isSiglip()) {
            tensors.addSiglip(shape);
        } else {
            tensors.addClip(shape);
        }
        return tensors.all;
    }

    private void addClip(ClipShape shape) {
        int width = shape.vision().width();
        add("logit_scale");
        addText(shape);
        add("text_projection.weight", shape.dimension(), shape.text().width());
        add("vision_model.embeddings.class_embedding", width);
        add("vision_model.embeddings.patch_embedding.weight", width, 3, shape.patch(), shape.patch());
        add("vision_model.embeddings.position_embedding.weight", shape.patches() + 1L, width);
        addPair("vision_model.pre_layrnorm", width); // the spelling of the checkpoints
        addLayers("vision_model", shape.vision());
        addPair("vision_model.post_layernorm", width);
        add("visual_projection.weight", shape.dimension(), width);
    }

    private void addSiglip(ClipShape shape) {
        int width = shape.vision().width();
        add("logit_scale", 1);
        add("logit_bias", 1);
        addText(shape);
        addPair("text_model.head", shape.dimension(), shape.text().width());
        addPair("vision_model.embeddings.patch_embedding", width, 3, shape.patch(), shape.patch());
        add("vision_model.embeddings.position_embedding.weight", shape.patches(), width);
        addLayers("vision_model", shape.vision());
        addPair("vision_model.post_layernorm", width);
        add("vision_model.head.probe", 1, 1, width);
        add("vision_model.head.attention.in_proj_weight", 3L * width, width);
        add("vision_model.head.attention.in_proj_bias", 3L * width);
        addPair("vision_model.head.attention.out_proj", width, width);
        addPair("vision_model.head.layernorm", width);
        addFeedForward("vision_model.head", shape.vision());
    }

    private void addText(ClipShape shape) {
        int width = shape.text().width();
        add("text_model.embeddings.token_embedding.weight", shape.vocabulary(), width);
        add("text_model.embeddings.position_embedding.weight", shape.tokens(), width);
        addLayers("text_model", shape.text());
        addPair("text_model.final_layer_norm", width);
    }

    private void addLayers(String model, ClipShape.Tower tower) {
        for (int layer = 0; layer < tower.layers(); layer++) {
            String prefix = model + ".encoder.layers." + layer;
            for (String projection : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                addPair(prefix + ".self_attn." + projection, tower.width(), tower.width());
            }
            addPair(prefix + ".layer_norm1", tower.width());
            addPair(prefix + ".layer_norm2", tower.width());
            addFeedForward(prefix, tower);
        }
    }

    private void addFeedForward(String part, ClipShape.Tower tower) {
        addPair(part + ".mlp.fc1", tower.inner(), tower.width());
        addPair(part + ".mlp.fc2", tower.width(), tower.inner());
    }

    /** A weight of this shape, and a bias as long as its first side. */
    private void addPair(String name, long... shape) {
        add(name + ".weight", shape);
        add(name + ".bias", shape[0]);
    }

    private void add(String name, long... shape) {
        all.put(name, shape);
    }
}
