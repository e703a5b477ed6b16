package io.intellisense.clip;

import java.util.Arrays;

/**
 * How pixels become numbers: short side to {@code size} with PIL's bicubic, centre crop, {@code (pixel * rescale - mean) / std}.
 *
 * @param size pixels of the square
 */
record Preprocessing(int size, double rescale, double[] mean, double[] std) {

    private static final int BICUBIC = 3; // PIL.Image.Resampling.BICUBIC

    /** Reads {@code preprocessor_config.json}, of old checkpoints (plain sizes) and new ones; absent keys are as in CLIPImageProcessor. */
    static Preprocessing read(Settings settings, int imageSize) {
        for (String step : new String[] {"do_resize", "do_center_crop", "do_normalize"}) {
            if (!settings.flag(step, true)) {
                throw settings.wrong(step, "true: models without this step are not supported");
            }
        }
        if (settings.positive("resample", BICUBIC) != BICUBIC) {
            throw settings.wrong("resample", "3 (bicubic)");
        }
        requireSize(settings, "size", imageSize);
        requireSize(settings, "crop_size", imageSize);
        double rescale = settings.flag("do_rescale", true) ? settings.number("rescale_factor", 1 / 255.0) : 1;
        double[] std = settings.colours("image_std", 0.26862954, 0.26130258, 0.27577711);
        if (Arrays.stream(std).anyMatch(s -> s <= 0)) {
            throw settings.wrong("image_std", "three numbers above 0");
        }
        return new Preprocessing(
                imageSize, rescale, settings.colours("image_mean", 0.48145466, 0.4578275, 0.40821073), std);
    }

    /** One stable line for the model card; two models with the same line see a picture alike. */
    String line() {
        return "short side " + size + ", PIL bicubic, centre crop " + size + ", rescale " + (float) rescale + ", mean "
                + Arrays.toString(mean) + ", std " + Arrays.toString(std);
    }

    private static void requireSize(Settings settings, String key, int imageSize) {
        if (settings.has(key) && !sidesOf(settings, key, imageSize)) {
            throw settings.wrong(key, imageSize + ", as vision_config.image_size in config.json");
        }
    }

    /** A size is a number, {@code {"shortest_edge": n}}, or {@code {"height": n, "width": n}}. */
    private static boolean sidesOf(Settings settings, String key, int imageSize) {
        if (settings.isNumber(key)) {
            return settings.positive(key, imageSize) == imageSize;
        }
        Settings size = settings.object(key);
        return size.positive("shortest_edge", imageSize) == imageSize
                && size.positive("height", imageSize) == imageSize
                && size.positive("width", imageSize) == imageSize
                && (size.has("shortest_edge") || size.has("height") && size.has("width"));
    }
}
