package io.intellisense.pictures.scene;

import java.util.ArrayList;
import java.util.List;

/** Finds room for figures. */
final class Layout {
    private static final List<Place> PLACES = List.of(
            Place.CENTRE,
            Place.CENTRE,
            Place.LEFT,
            Place.RIGHT,
            Place.TOP,
            Place.BOTTOM,
            Place.TOP_LEFT,
            Place.TOP_RIGHT,
            Place.BOTTOM_LEFT,
            Place.BOTTOM_RIGHT);

    private Layout() {}

    /** Where a single figure can stand. */
    static List<Place> places() {
        return PLACES;
    }

    /** A spot of this extent at the named place. */
    static Spot at(Place place, double extent, Dice dice) {
        double reach = 0.5 - extent / 2 - dice.between(0.03, 0.08);
        double x = 0.5 + place.across() * reach + dice.between(-0.03, 0.03);
        double y = 0.5 + place.down() * reach + dice.between(-0.03, 0.03);
        return new Spot(x, y, extent, tilt(dice));
    }

    /** So many spots that do not touch: in the cells of a grid, each a little off its centre. */
    static List<Spot> scattered(int count, double extent, Dice dice) {
        int cells = count <= 4 && (extent > 0.28 || dice.chance(0.3)) ? 2 : 3;
        double cell = 1.0 / cells;
        double play = Math.max(0, (cell - extent) / 2 - 0.01);
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < cells * cells; i++) {
            free.add(i);
        }
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = free.remove(dice.between(0, free.size() - 1));
            double x = (at % cells + 0.5) * cell + dice.between(-play, play);
            double y = (at / cells + 0.5) * cell + dice.between(-play, play);
            spots.add(new Spot(x, y, extent, tilt(dice)));
        }
        return spots;
    }

    /** Spots next to each other on a line, each in its own stretch of the width. */
    static List<Spot> inRow(int count, double y, double extent, Dice dice) {
        double stretch = 1.0 / count;
        double size = Math.min(extent, stretch * 0.94);
        double play = Math.max(0, (stretch - size) / 2 - 0.01);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spots.add(new Spot((i + 0.5) * stretch + dice.between(-play, play), y, size, 0));
        }
        return spots;
    }

    private static double tilt(Dice dice) {
        return dice.between(-0.14, 0.14);
    }
}
