package io.intellisense.index;

/**
 * A part of the earth between two meridians and two parallels, in degrees and in the order of GeoJSON's bounding box (RFC 7946,
 * section 5). One that crosses the antimeridian has its west east of its east.
 */
public record GeoBox(double west, double south, double east, double north) {

    public GeoBox {
        if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90)) {
            throw new IllegalArgumentException("Longitudes are -180 to 180 and latitudes -90 to 90, but was: " + west
                    + "," + south + "," + east + "," + north);
        }
        if (south > north) {
            throw new IllegalArgumentException("A box's south is below its north, but was: " + south + " and " + north);
        }
    }

    public boolean crossesTheAntimeridian() {
        return west > east;
    }

    public boolean contains(double latitude, double longitude) {
        boolean within = crossesTheAntimeridian()
                ? longitude >= west || longitude <= east
                : longitude >= west && longitude <= east;
        return within && latitude >= south && latitude <= north;
    }
}
