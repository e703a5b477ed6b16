package io.intellisense.flink.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenAtTest {

    private final Metadata metadata = new Metadata();
    private final ExifSubIFDDirectory exif = new ExifSubIFDDirectory();

    @BeforeEach
    void takeAPicture() {
        metadata.addDirectory(exif);
        exif.setString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, "2021:07:14 18:30:05");
    }

    @Test
    void isInUtcWhereNothingElseIsSaid() {
        assertThat(taken(ZoneOffset.UTC)).isEqualTo("2021-07-14T18:30:05Z");
    }

    @Test
    void isInTheZoneThatTheBackfillWasTold() {
        assertThat(taken(ZoneId.of("Europe/Berlin"))).isEqualTo("2021-07-14T16:30:05Z");
    }

    @Test
    void isInTheZoneThatThePictureNames() {
        exif.setString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL, "-05:00");
        assertThat(taken(ZoneId.of("Europe/Berlin"))).isEqualTo("2021-07-14T23:30:05Z");
    }

    @Test
    void isInTheZoneByWhichTheClockDiffersFromGps() {
        gps("2021:07:14", 8, 58, 40);
        assertThat(taken(ZoneOffset.UTC)).isEqualTo("2021-07-14T09:00:05Z");
    }

    @Test
    void doesNotBelieveAReceiverThatIsDaysOff() {
        gps("2021:07:11", 8, 58, 40);
        assertThat(taken(ZoneOffset.UTC)).isEqualTo("2021-07-14T18:30:05Z");
    }

    @Test
    void doesNotBelieveAZoneThatIsNone() {
        exif.setString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL, "   :  ");
        assertThat(taken(ZoneOffset.UTC)).isEqualTo("2021-07-14T18:30:05Z");
    }

    @Test
    void hasFractionsOfASecond() {
        exif.setString(ExifSubIFDDirectory.TAG_SUBSECOND_TIME_ORIGINAL, "05");
        assertThat(taken(ZoneOffset.UTC)).isEqualTo("2021-07-14T18:30:05.050Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000:00:00 00:00:00",
                "2021:02:30 10:00:00",
                "1601:01:01 00:00:00",
                "yesterday",
                "    :  :     :  :  "
            })
    void isUnknownWhereTheDateMakesNoSense(String date) {
        exif.setString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, date);
        assertThat(TakenAt.of(metadata, ZoneOffset.UTC)).isNull();
    }

    @Test
    void isUnknownWhereNothingIsSaid() {
        assertThat(TakenAt.of(new Metadata(), ZoneOffset.UTC)).isNull();
    }

    private void gps(String date, int hour, int minute, int second) {
        GpsDirectory gps = new GpsDirectory();
        gps.setString(GpsDirectory.TAG_DATE_STAMP, date);
        gps.setRationalArray(
                GpsDirectory.TAG_TIME_STAMP,
                new Rational[] {new Rational(hour, 1), new Rational(minute, 1), new Rational(second, 1)});
        metadata.addDirectory(gps);
    }

    private String taken(ZoneId zone) {
        Instant taken = TakenAt.of(metadata, zone);
        return taken.toString();
    }
}
