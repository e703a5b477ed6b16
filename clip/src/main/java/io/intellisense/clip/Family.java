package io.intellisense.clip;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of model that the program computes, by {@code model_type} in config.json, with what absent settings mean in transformers. */
enum Family {

    /** Radford et al. 2021. */
    CLIP(
            "clip",
            new VisionConfig(new TowerConfig(768, 3072, 12, 12, 1e-5, "quick_gelu"), 224, 32),
            new TextConfig(new TowerConfig(512, 2048, 12, 8, 1e-5, "quick_gelu"), 49408, 77, 49407)),

    /** Zhai et al. 2023, and of SigLIP 2 (Tschannen et al. 2025) the checkpoints that see squares of one size. */
    SIGLIP(
            "siglip",
            new VisionConfig(new TowerConfig(768, 3072, 12, 12, 1e-6, "gelu_pytorch_tanh"), 224, 16),
            new TextConfig(new TowerConfig(768, 3072, 12, 12, 1e-6, "gelu_pytorch_tanh"), 32000, 64, 1));

    private final String modelType;
    private final VisionConfig vision;
    private final TextConfig text;

    Family(String modelType, VisionConfig vision, TextConfig text) {
        this.modelType = modelType;
        this.vision = vision;
        this.text = text;
    }

    static Family read(Settings config) {
        String modelType = config.text("model_type", "");
        return Arrays.stream(values())
                .filter(family -> family.modelType.equals(modelType))
                .findFirst()
                .orElseThrow(() -> config.wrong("model_type", known(modelType)));
    }

    private static String known(String modelType) {
        String all = Arrays.stream(values())
                .map(family -> '"' + family.modelType + '"')
                .collect(Collectors.joining(" or "));
        String naFlex = ", whose pictures have one size, as those of google/siglip2-base-patch16-224 have";
        return all
                + (modelType.equals("siglip2")
                        ? naFlex
                        : ": only such checkpoints in Hugging Face's format can be used");
    }

    /** Vision settings where config.json has none. */
    VisionConfig vision() {
        return vision;
    }

    /** Text settings where config.json has none. */
    TextConfig text() {
        return text;
    }
}
