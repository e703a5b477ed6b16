package io.intellisense.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known of an image besides its content. Whatever a file does not say is null.
 *
 * @param width pixels, once upright
 * @param height pixels, once upright
 * @param bytes size of the encoded file
 * @param takenAt when the picture was taken
 * @param camera maker and model, as one phrase
 * @param lens the lens's name
 * @param orientation the EXIF orientation (1 to 8) that was applied to make it upright
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param perceptualHash 64 bits of how the upright picture looks: pictures that look alike differ in few of them
 */
public record ImageFacts(
        ImageFormat format,
        int width,
        int height,
        long bytes,
        Instant takenAt,
        String camera,
        String lens,
        int orientation,
        Double latitude,
        Double longitude,
        Long perceptualHash) {

    public ImageFacts {
        Objects.requireNonNull(format, "format");
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture has at least one pixel, but was: " + width + " x " + height);
        }
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("An EXIF orientation is 1 to 8, but was: " + orientation);
        }
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("A place has both latitude and longitude, or neither");
        }
    }

    /** The facts of a picture of which is not known how it looks. */
    public ImageFacts(
            ImageFormat format,
            int width,
            int height,
            long bytes,
            Instant takenAt,
            String camera,
            String lens,
            int orientation,
            Double latitude,
            Double longitude) {
        this(format, width, height, bytes, takenAt, camera, lens, orientation, latitude, longitude, null);
    }

    /** The facts of a picture that says nothing about itself beyond its size. */
    public static ImageFacts of(ImageFormat format, int width, int height, long bytes) {
        return new ImageFacts(format, width, height, bytes, null, null, null, 1, null, null);
    }

    public ImageFacts withPerceptualHash(Long hash) {
        return new ImageFacts(
                format, width, height, bytes, takenAt, camera, lens, orientation, latitude, longitude, hash);
    }
}
