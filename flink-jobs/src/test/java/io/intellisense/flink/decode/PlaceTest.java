package io.intellisense.flink.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void isSouthAndWestBelowZero() {
        assertThat(place("S", 33, "W", 70)).isEqualTo(new Place(-33.5, -70.5));
    }

    @Test
    void isUnknownAtZeroWhereUnsetReceiversAre() {
        Metadata metadata = gps("N", new Rational(0, 1), "E", new Rational(0, 1), new Rational(0, 1));
        assertThat(Place.of(metadata)).isNull();
    }

    @Test
    void isUnknownBeyondThePole() {
        assertThat(place("N", 95, "E", 10)).isNull();
        assertThat(place("N", 10, "E", 190)).isNull();
    }

    @Test
    void isUnknownWhereDegreesAreNoNumbers() {
        Metadata metadata = gps("N", new Rational(1, 0), "E", new Rational(10, 1), new Rational(30, 1));
        assertThat(Place.of(metadata)).isNull();
    }

    @Test
    void isUnknownWhereNothingIsSaid() {
        assertThat(Place.of(new Metadata())).isNull();
    }

    private static Place place(String latitudeRef, int latitude, String longitudeRef, int longitude) {
        return Place.of(gps(
                latitudeRef, new Rational(latitude, 1), longitudeRef, new Rational(longitude, 1), new Rational(30, 1)));
    }

    private static Metadata gps(
            String latitudeRef, Rational latitude, String longitudeRef, Rational longitude, Rational minutes) {
        Rational zero = new Rational(0, 1);
        GpsDirectory gps = new GpsDirectory();
        gps.setString(GpsDirectory.TAG_LATITUDE_REF, latitudeRef);
        gps.setRationalArray(GpsDirectory.TAG_LATITUDE, new Rational[] {latitude, minutes, zero});
        gps.setString(GpsDirectory.TAG_LONGITUDE_REF, longitudeRef);
        gps.setRationalArray(GpsDirectory.TAG_LONGITUDE, new Rational[] {longitude, minutes, zero});
        Metadata metadata = new Metadata();
        metadata.addDirectory(gps);
        return metadata;
    }
}
