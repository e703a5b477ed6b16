package io.intellisense.index;

import io.intellisense.domain.ImageFormat;
import java.time.Instant;

/**
 * Which images count; null means any.
 *
 * @param from taken at or after
 * @param to taken before
 * @param camera exact camera phrase
 * @param folder a folder URI such as {@code file:///photos/2021/}; images in it or below it
 */
public record ImageFilter(Instant from, Instant to, ImageFormat format, String camera, String folder) {

    public static final ImageFilter ALL = new ImageFilter(null, null, null, null, null);
}
