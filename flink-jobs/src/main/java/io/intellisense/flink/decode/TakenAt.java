package io.intellisense.flink.decode;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Date;

/**
 * When a picture was taken.
 *
 * <p>EXIF's {@code DateTimeOriginal} (with {@code SubSecTimeOriginal}) is what the camera's clock showed, of no zone. The zone is, in
 * this order: {@code OffsetTimeOriginal}; the quarter of an hour by which the clock differs from the GPS time, which is UTC, where that
 * is within a day's zones; the zone that the backfill was told. A date that no calendar has ({@code 0000:00:00}), or from before
 * there were photographs, is none.
 */
final class TakenAt {

    private static final DateTimeFormatter EXIF_DATE =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_PHOTOGRAPH = 1826;
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private TakenAt() {}

    /** Null where it is not known. */
    static Instant of(Metadata metadata, ZoneId zone) {
        LocalDateTime clock = clock(text(metadata, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        if (clock == null) {
            return null;
        }
        Instant taken = clock.atZone(zoneOf(metadata, clock, zone)).toInstant();
        return taken.plus(fraction(text(metadata, ExifSubIFDDirectory.TAG_SUBSECOND_TIME_ORIGINAL)));
    }

    private static String text(Metadata metadata, int tag) {
        return ExifText.of(metadata, ExifSubIFDDirectory.class, tag);
    }

    private static LocalDateTime clock(String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime clock = LocalDateTime.parse(text, EXIF_DATE);
            return clock.getYear() < FIRST_PHOTOGRAPH ? null : clock;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneId zoneOf(Metadata metadata, LocalDateTime clock, ZoneId fallback) {
        ZoneOffset said = offset(text(metadata, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL));
        if (said != null) {
            return said;
        }
        ZoneOffset derived = offsetFromGps(metadata, clock);
        return derived != null ? derived : fallback;
    }

    private static ZoneOffset offset(String text) {
        if (text == null) {
            return null;
        }
        try {
            return ZoneOffset.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A receiver's last fix may be minutes old, so its time is good for the zone and not for the moment. */
    private static ZoneOffset offsetFromGps(Metadata metadata, LocalDateTime clock) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        Date utc = gps == null ? null : gps.getGpsDate();
        if (utc == null) {
            return null;
        }
        long ahead = clock.toEpochSecond(ZoneOffset.UTC) - Math.floorDiv(utc.getTime(), 1000L);
        long rounded = Math.round((double) ahead / QUARTER) * QUARTER;
        boolean isZone = rounded >= Duration.ofHours(-12).toSeconds()
                && rounded <= Duration.ofHours(14).toSeconds();
        return isZone ? ZoneOffset.ofTotalSeconds((int) rounded) : null;
    }

    /** {@code 5} is half a second, {@code 05} is a twentieth: the digits stand behind a decimal point. */
    private static Duration fraction(String digits) {
        if (digits == null || !digits.matches("[0-9]{1,9}")) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Long.parseLong((digits + "00000000").substring(0, 9)));
    }
}
