package io.intellisense.clip;

/**
 * The image tower.
 *
 * @param imageSize pixels of the square that it sees
 * @param patch pixels of the squares that it is cut into
 */
record VisionConfig(TowerConfig tower, int imageSize, int patch) {

    static VisionConfig read(Settings settings, VisionConfig whenAbsent) {
        VisionConfig vision = new VisionConfig(
                TowerConfig.read(settings, whenAbsent.tower),
                settings.positive("image_size", whenAbsent.imageSize),
                settings.positive("patch_size", whenAbsent.patch));
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
