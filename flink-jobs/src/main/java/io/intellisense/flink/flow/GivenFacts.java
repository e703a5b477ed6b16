package io.intellisense.flink.flow;

import io.intellisense.domain.ImageFacts;
import java.time.Instant;

/**
 * What a manifest says of an image. Whatever it does not say is null.
 *
 * @param takenAt when the picture was taken
 * @param camera maker and model, as one phrase
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param fileName what people call it
 */
public record GivenFacts(Instant takenAt, String camera, Double latitude, Double longitude, String fileName) {

    public GivenFacts {
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("A place has both latitude and longitude, or neither");
        }
        if (latitude != null && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "Latitudes are -90 to 90 and longitudes -180 to 180, but were: " + latitude + " and " + longitude);
        }
    }

    /** Adds what the picture does not say itself: its camera was there, whoever wrote the manifest perhaps not. */
    public ImageFacts complete(ImageFacts own) {
        boolean hasPlace = own.latitude() != null;
        return new ImageFacts(
                own.format(),
                own.width(),
                own.height(),
                own.bytes(),
                own.takenAt() == null ? takenAt : own.takenAt(),
                own.camera() == null ? camera : own.camera(),
                own.lens(),
                own.orientation(),
                hasPlace ? own.latitude() : latitude,
                hasPlace ? own.longitude() : longitude,
                own.perceptualHash());
    }
}
