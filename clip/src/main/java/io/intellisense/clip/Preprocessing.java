package io.intellisense.clip;

import io.intellisense.clip.image.Framing;
import io.intellisense.clip.image.Resampling;
import java.util.Arrays;

/** How a picture becomes numbers: a square of pixels, then {@code (pixel * rescale - mean) / std}. */
record Preprocessing(Framing framing, double rescale, double[] mean, double[] std) {

    private static final int BILINEAR = 2; // PIL.Image.Resampling.BILINEAR
    private static final int BICUBIC = 3; // PIL.Image.Resampling.BICUBIC

    /** Reads {@code preprocessor_config.json}, of old checkpoints (plain sizes) and new ones; absent keys are as in transformers. */
    static Preprocessing read(Settings settings, Family family, int imageSize) {
        require(settings, "do_resize");
        require(settings, "do_normalize");
        requireSize(settings, "size", imageSize);
        double rescale = settings.flag("do_rescale", true) ? settings.number("rescale_factor", 1 / 255.0) : 1;
        return family == Family.SIGLIP
                ? new Preprocessing(
                        Framing.stretched(imageSize, resampling(settings)),
                        rescale,
                        settings.colours("image_mean", 0.5, 0.5, 0.5),
                        deviations(settings, 0.5, 0.5, 0.5))
                : new Preprocessing(
                        cropped(settings, imageSize),
                        rescale,
                        settings.colours("image_mean", 0.48145466, 0.4578275, 0.40821073),
                        deviations(settings, 0.26862954, 0.26130258, 0.27577711));
    }

    /** One stable line for the model card; two models with the same line see a picture alike. */
    String line() {
        return framing.line() + ", rescale " + (float) rescale + ", mean " + Arrays.toString(mean) + ", std "
                + Arrays.toString(std);
    }

    private static Framing cropped(Settings settings, int imageSize) {
        require(settings, "do_center_crop");
        requireSize(settings, "crop_size", imageSize);
        if (settings.positive("resample", BICUBIC) != BICUBIC) {
            throw settings.wrong("resample", "3 (bicubic)");
        }
        return Framing.cropped(imageSize);
    }

    private static Resampling resampling(Settings settings) {
        return switch (settings.positive("resample", BICUBIC)) {
            case BILINEAR -> Resampling.BILINEAR;
            case BICUBIC -> Resampling.BICUBIC;
            default -> throw settings.wrong("resample", "2 (bilinear) or 3 (bicubic)");
        };
    }

    private static double[] deviations(Settings settings, double... whenAbsent) {
        double[] std = settings.colours("image_std", whenAbsent);
        if (Arrays.stream(std).anyMatch(s -> s <= 0)) {
            throw settings.wrong("image_std", "three numbers above 0");
        }
        return std;
    }

    private static void require(Settings settings, String step) {
        if (!settings.flag(step, true)) {
            throw settings.wrong(step, "true: models without this step are not supported");
        }
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
