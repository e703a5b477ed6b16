package io.intellisense.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The small files of a checkpoint, as far as its shape decides them. */
final class ShapeFiles {

    private static final String CLIP_PREPROCESSING =
            """
            {"do_resize": true, "size": {"shortest_edge": %1$d}, "resample": 3, "do_center_crop": true,
             "crop_size": {"height": %1$d, "width": %1$d}, "do_rescale": true, "rescale_factor": 0.00392156862745098,
             "do_normalize": true, "image_mean": [0.48145466, 0.4578275, 0.40821073],
             "image_std": [0.26862954, 0.26130258, 0.27577711], "do_convert_rgb": true}
            """;
    private static final String SIGLIP_PREPROCESSING =
            """
            {"do_resize": true, "size": {"height": %1$d, "width": %1$d}, "resample": 3, "do_rescale": true,
             "rescale_factor": 0.00392156862745098, "do_normalize": true, "image_mean": [0.5, 0.5, 0.5],
             "image_std": [0.5, 0.5, 0.5]}
            """;

    /** Knows no word, which costs as much as to know them: SigLIP's texts are filled up to the longest. */
    private static final String SIGLIP_TOKENIZER =
            """
            {"version": "1.0", "truncation": null, "padding": null,
             "added_tokens": [{"id": 1, "content": "</s>", "single_word": false, "lstrip": false, "rstrip": false,
               "normalized": false, "special": true}],
             "normalizer": null, "pre_tokenizer": {"type": "WhitespaceSplit"},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
               "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
               "special_tokens": {"</s>": {"id": "</s>", "ids": [1], "tokens": ["</s>"]}}},
             "decoder": null, "model": {"type": "WordLevel", "vocab": {"<pad>": 0, "</s>": 1, "<unk>": 2},
               "unk_token": "<unk>"}}
            """;

    private ShapeFiles() {}

    /** By name; a CLIP's tokenizer is not among them. */
    static Map<String, String> of(ClipShape shape) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("config.json", config(shape));
        files.put(
                "preprocessor_config.json",
                (shape.isSiglip() ? SIGLIP_PREPROCESSING : CLIP_PREPROCESSING).formatted(shape.side()));
        if (shape.isSiglip()) {
            files.put("tokenizer.json", SIGLIP_TOKENIZER);
            files.put("tokenizer_config.json", "{\"tokenizer_class\": \"SiglipTokenizer\", \"pad_token\": \"</s>\"}\n");
        }
        return files;
    }

    private static String config(ClipShape shape) {
        return """
                {"architectures": ["%s"], "model_type": "%s", "projection_dim": %d,
                 "text_config": {%s, "max_position_embeddings": %d, "vocab_size": %d, "eos_token_id": %d},
                 "vision_config": {%s, "image_size": %d, "num_channels": 3, "patch_size": %d}}
                """
                .formatted(
                        shape.isSiglip() ? "SiglipModel" : "CLIPModel",
                        shape.isSiglip() ? "siglip" : "clip",
                        shape.dimension(),
                        tower(shape, shape.text()),
                        shape.tokens(),
                        shape.vocabulary(),
                        shape.isSiglip() ? 1 : 2,
                        tower(shape, shape.vision()),
                        shape.side(),
                        shape.patch());
    }

    private static String tower(ClipShape shape, ClipShape.Tower tower) {
        return """
                "hidden_act": "%s", "hidden_size": %d, "intermediate_size": %d, "layer_norm_eps": %s, \
                "num_attention_heads": %d, "num_hidden_layers": %d"""
                .formatted(
                        shape.activation(),
                        tower.width(),
                        tower.inner(),
                        shape.isSiglip() ? "1e-06" : "1e-05",
                        tower.heads(),
                        tower.layers());
    }
}
