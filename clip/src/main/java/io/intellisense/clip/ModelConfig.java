package io.intellisense.clip;

import java.nio.file.Path;

/**
 * What a checkpoint folder's two configuration files say, checked.
 *
 * @param dimension numbers in a vector, the same for texts and pictures
 */
record ModelConfig(VisionConfig vision, TextConfig text, int dimension, Preprocessing preprocessing) {

    static ModelConfig read(Path config, Path preprocessor) {
        Settings settings = Settings.read(config);
        if (!"clip".equals(settings.text("model_type", ""))) {
            throw settings.wrong("model_type", "\"clip\": only CLIP checkpoints in Hugging Face's format can be used");
        }
        VisionConfig vision = VisionConfig.read(tower(settings, "vision_config"));
        return new ModelConfig(
                vision,
                TextConfig.read(tower(settings, "text_config")),
                settings.positive("projection_dim", 512),
                Preprocessing.read(Settings.read(preprocessor), vision.imageSize()));
    }

    /** Some older checkpoints repeat a tower's settings under {@code ..._dict}, and transformers lets those win. */
    private static Settings tower(Settings settings, String key) {
        return settings.object(key).overriddenBy(settings.object(key + "_dict"));
    }
}
