package io.intellisense.flink.decode;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;

/** Where a picture was taken. */
record Place(double latitude, double longitude) {

    /** Null where the picture does not say, or says what cannot be: beyond the poles, or 0/0, which is what unset receivers write. */
    static Place of(Metadata metadata) {
        for (GpsDirectory gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            GeoLocation location = gps.getGeoLocation();
            if (location != null && !location.isZero() && isOnEarth(location)) {
                return new Place(location.getLatitude(), location.getLongitude());
            }
        }
        return null;
    }

    /** False for NaN too. */
    private static boolean isOnEarth(GeoLocation location) {
        return Math.abs(location.getLatitude()) <= 90 && Math.abs(location.getLongitude()) <= 180;
    }
}
