package io.intellisense.pictures.scene;

/**
 * Where one figure stands: its centre and its extent as shares of the picture's side (0 to 1, y downwards), and its tilt
 * in radians.
 */
public record Spot(double x, double y, double extent, double tilt) {
    public Spot {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("a spot lies inside the picture, not at " + x + ", " + y);
        }
        if (!(extent > 0 && extent <= 1)) {
            throw new IllegalArgumentException("a figure's extent is a share of the side, not " + extent);
        }
    }
}
