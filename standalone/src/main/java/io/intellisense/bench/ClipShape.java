package io.intellisense.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sizes of well-known CLIP models (Radford et al., 2021, table 20). */
enum ClipShape {
    VIT_B_32(224, 32, 768, 12, 12, 512, 8, 512),
    VIT_B_16(224, 16, 768, 12, 12, 512, 8, 512),
    VIT_L_14(224, 14, 1024, 24, 16, 768, 12, 768);

    private static final int VOCABULARY = 49408;
    private static final int TOKENS = 77;
    private static final int TEXT_LAYERS = 12;

    private final int side;
    private final int patch;
    private final int width;
    private final int layers;
    private final int heads;
    private final int textWidth;
    private final int textHeads;
    private final int dimension;

    ClipShape(int side, int patch, int width, int layers, int heads, int textWidth, int textHeads, int dimension) {
        this.side = side;
        this.patch = patch;
        this.width = width;
        this.layers = layers;
        this.heads = heads;
        this.textWidth = textWidth;
        this.textHeads = textHeads;
        this.dimension = dimension;
    }

    int side() {
        return side;
    }

    String configJson() {
        return """
                {"architectures": ["CLIPModel"], "model_type": "clip", "projection_dim": %d,
                 "text_config": {"model_type": "clip_text_model", "hidden_act": "quick_gelu", "hidden_size": %d,
                   "intermediate_size": %d, "layer_norm_eps": 1e-05, "max_position_embeddings": %d,
                   "num_attention_heads": %d, "num_hidden_layers": %d, "vocab_size": %d, "eos_token_id": 2},
                 "vision_config": {"model_type": "clip_vision_model", "hidden_act": "quick_gelu", "hidden_size": %d,
                   "image_size": %d, "intermediate_size": %d, "layer_norm_eps": 1e-05, "num_attention_heads": %d,
                   "num_channels": 3, "num_hidden_layers": %d, "patch_size": %d}}
                """
                .formatted(
                        dimension,
                        textWidth,
                        4 * textWidth,
                        TOKENS,
                        textHeads,
                        TEXT_LAYERS,
                        VOCABULARY,
                        width,
                        side,
                        4 * width,
                        heads,
                        layers,
                        patch);
    }

    String preprocessorJson() {
        return """
                {"do_resize": true, "size": {"shortest_edge": %1$d}, "resample": 3, "do_center_crop": true,
                 "crop_size": {"height": %1$d, "width": %1$d}, "do_rescale": true, "rescale_factor": 0.00392156862745098,
                 "do_normalize": true, "image_mean": [0.48145466, 0.4578275, 0.40821073],
                 "image_std": [0.26862954, 0.26130258, 0.27577711], "do_convert_rgb": true}
                """
                .formatted(side);
    }

    /** Names and shapes of all tensors, as Hugging Face's CLIPModel has them. */
    Map<String, long[]> tensors() {
        Map<String, long[]> all = new LinkedHashMap<>();
        all.put("logit_scale", new long[] {1});
        all.put("text_model.embeddings.token_embedding.weight", new long[] {VOCABULARY, textWidth});
        all.put("text_model.embeddings.position_embedding.weight", new long[] {TOKENS, textWidth});
        addLayers(all, "text_model", textWidth, TEXT_LAYERS);
        addLinear(all, "text_model.final_layer_norm", textWidth);
        all.put("text_projection.weight", new long[] {dimension, textWidth});
        long patches = (long) (side / patch) * (side / patch);
        all.put("vision_model.embeddings.class_embedding", new long[] {width});
        all.put("vision_model.embeddings.patch_embedding.weight", new long[] {width, 3, patch, patch});
        all.put("vision_model.embeddings.position_embedding.weight", new long[] {patches + 1, width});
        addLinear(all, "vision_model.pre_layrnorm", width);
        addLayers(all, "vision_model", width, layers);
        addLinear(all, "vision_model.post_layernorm", width);
        all.put("visual_projection.weight", new long[] {dimension, width});
        return all;
    }

    private static void addLayers(Map<String, long[]> all, String tower, int width, int layers) {
        for (int layer = 0; layer < layers; layer++) {
            String prefix = tower + ".encoder.layers." + layer;
            for (String projection : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
                addLinear(all, prefix + ".self_attn." + projection, width, width);
            }
            addLinear(all, prefix + ".layer_norm1", width);
            addLinear(all, prefix + ".layer_norm2", width);
            addLinear(all, prefix + ".mlp.fc1", 4L * width, width);
            addLinear(all, prefix + ".mlp.fc2", width, 4L * width);
        }
    }

    /** Weight and bias of a linear layer ({@code out, in}) or a layer norm ({@code width}). */
    private static void addLinear(Map<String, long[]> all, String name, long... shape) {
        all.put(name + ".weight", shape);
        all.put(name + ".bias", new long[] {shape[0]});
    }
}
