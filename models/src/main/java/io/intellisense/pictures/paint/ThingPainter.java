package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Thing;
import java.awt.Color;

/** Knows who paints which thing. */
final class ThingPainter {
    private ThingPainter() {}

    /** Paints the thing around 0, one unit high or wide, in this main colour. */
    static void paint(Thing thing, Brush brush, Color colour, Dice dice) {
        switch (thing) {
            case HOUSE -> Buildings.house(brush, colour, dice);
            case UMBRELLA -> Buildings.umbrella(brush, colour);
            case CAKE -> Buildings.cake(brush, colour, dice);
            case SNOWMAN -> Buildings.snowman(brush, colour, dice);
            case BOAT -> Vehicles.boat(brush, colour, dice);
            case CAR -> Vehicles.car(brush, colour);
            case BALLOON -> Vehicles.balloon(brush, colour);
            case ROCKET -> Vehicles.rocket(brush, colour);
            case TREE -> Plants.tree(brush, colour, dice);
            case FLOWER -> Plants.flower(brush, colour, dice);
            case APPLE -> Plants.apple(brush, colour);
            case MUSHROOM -> Plants.mushroom(brush, colour);
            case CACTUS -> Plants.cactus(brush, colour);
            case CAT -> Animals.cat(brush, colour, dice);
            case FISH -> Animals.fish(brush, colour, dice);
            case BIRD -> Animals.bird(brush, colour, dice);
            case BUTTERFLY -> Animals.butterfly(brush, colour);
            case SUN -> Heavens.sun(brush, colour);
            case MOON -> Heavens.moon(brush, colour);
            case RAINBOW -> Heavens.rainbow(brush);
        }
    }
}
