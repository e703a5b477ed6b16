package io.intellisense.clip;

import java.nio.file.Path;

/**
 * What a checkpoint folder's two configuration files say, checked.
 *
 * @param dimension numbers in a vector, the same for texts and pictures
 */
record ModelConfig(Family family, VisionConfig vision, TextConfig text, int dimension, Preprocessing preprocessing) {

    static ModelConfig read(Path config, Path preprocessor) {
        Settings settings = Settings.read(config);
        Family family = Family.read(settings);
        Settings textSettings = tower(settings, "text_config");
        VisionConfig vision = VisionConfig.read(tower(settings, "vision_config"), family.vision());
        TextConfig text = TextConfig.read(textSettings, family.text());
        return new ModelConfig(
                family,
                vision,
                text,
                family == Family.SIGLIP
                        ? commonWidth(textSettings, text, vision)
                        : settings.positive("projection_dim", 512),
                Preprocessing.read(Settings.read(preprocessor), family, vision.imageSize()));
    }

    /** Some older checkpoints repeat a tower's settings under {@code ..._dict}, and transformers lets those win. */
    private static Settings tower(Settings settings, String key) {
        return settings.object(key).overriddenBy(settings.object(key + "_dict"));
    }

    /** A SigLIP picture's vector is as wide as its tower, and texts are projected to that. */
    private static int commonWidth(Settings settings, TextConfig text, VisionConfig vision) {
        int width = settings.positive("projection_size", text.tower().width());
        if (width != vision.tower().width()) {
            throw settings.wrong("projection_size", vision.tower().width() + ", as vision_config.hidden_size");
        }
        return width;
    }
}
