package io.intellisense.index;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Orientation;
import java.time.Instant;

/**
 * Which images count; null means any, and all conditions must hold. Begin with {@link #ALL} and narrow it.
 *
 * @param from taken at or after
 * @param to taken before
 * @param camera exact camera phrase
 * @param folder a folder URI such as {@code file:///photos/2021/}; images in it or below it
 * @param minWidth pixels, once upright
 * @param minHeight pixels, once upright
 * @param place where it was taken
 */
public record ImageFilter(
        Instant from,
        Instant to,
        ImageFormat format,
        String camera,
        String folder,
        Orientation orientation,
        Integer minWidth,
        Integer minHeight,
        GeoBox place) {

    public static final ImageFilter ALL = new ImageFilter(null, null, null, null, null, null, null, null, null);

    public ImageFilter taken(Instant from, Instant to) {
        return new ImageFilter(from, to, format, camera, folder, orientation, minWidth, minHeight, place);
    }

    public ImageFilter format(ImageFormat format) {
        return new ImageFilter(from, to, format, camera, folder, orientation, minWidth, minHeight, place);
    }

    public ImageFilter camera(String camera) {
        return new ImageFilter(from, to, format, camera, folder, orientation, minWidth, minHeight, place);
    }

    public ImageFilter folder(String folder) {
        return new ImageFilter(from, to, format, camera, folder, orientation, minWidth, minHeight, place);
    }

    public ImageFilter orientation(Orientation orientation) {
        return new ImageFilter(from, to, format, camera, folder, orientation, minWidth, minHeight, place);
    }

    public ImageFilter atLeast(Integer minWidth, Integer minHeight) {
        return new ImageFilter(from, to, format, camera, folder, orientation, minWidth, minHeight, place);
    }

    public ImageFilter place(GeoBox place) {
        return new ImageFilter(from, to, format, camera, folder, orientation, minWidth, minHeight, place);
    }
}
