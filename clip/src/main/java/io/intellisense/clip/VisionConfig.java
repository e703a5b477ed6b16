package io.intellisense.clip;

/**
 * The image tower.
 *
 * @param imageSize pixels of the square that it sees
 * @param patch pixels of the squares that it is cut into
 */
record VisionConfig(TowerConfig tower, int imageSize, int patch) {

    static VisionConfig read(Settings settings) {
        VisionConfig vision = new VisionConfig(
                TowerConfig.read(settings, 768, 3072, 12),
                settings.positive("image_size", 224),
                settings.positive("patch_size", 32));
        if (settings.positive("num_channels", 3) != 3) {
            throw settings.wrong("num_channels", "3 (red, green, blue)");
        }
        if (vision.patch > vision.imageSize) {
            throw settings.wrong("patch_size", "at most image_size, which is " + vision.imageSize);
        }
        return vision;
    }

    int patches() {
        return (imageSize / patch) * (imageSize / patch);
    }
}
