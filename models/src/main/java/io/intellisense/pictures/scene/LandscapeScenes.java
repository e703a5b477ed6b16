package io.intellisense.pictures.scene;

import static io.intellisense.pictures.scene.Thing.*;

import java.util.ArrayList;
import java.util.List;

/** Landscapes: ground and sky, and on and in them the things that belong there. */
final class LandscapeScenes {
    private LandscapeScenes() {}

    static Scene scene(Dice dice) {
        Land land = dice.pick(Land.values());
        Sky sky = dice.pick(Sky.values());
        List<Group> groups = new ArrayList<>();
        if (dice.chance(0.6)) {
            groups.add(aloft(dice, dice.pick(inSky(sky))));
        }
        if (dice.chance(0.85)) {
            groups.addAll(grounded(dice, land));
        }
        return new Scene(new Backdrop.Landscape(land, sky), groups, dice.seed());
    }

    private static List<Thing> inSky(Sky sky) {
        return switch (sky) {
            case DAY -> List.of(SUN, SUN, BALLOON, BIRD, RAINBOW, RAINBOW, BUTTERFLY);
            case SUNSET -> List.of(SUN, BALLOON, BIRD);
            case NIGHT -> List.of(MOON, MOON, ROCKET);
        };
    }

    private static List<Thing> onGround(Land land) {
        return switch (land) {
            case MEADOW -> List.of(HOUSE, TREE, CAR, FLOWER, CAT, MUSHROOM);
            case SEA -> List.of(BOAT);
            case SNOW -> List.of(SNOWMAN, HOUSE, TREE, CAR);
            case DESERT -> List.of(CACTUS, CACTUS, CAR, UMBRELLA);
            case MOUNTAINS -> List.of(HOUSE, TREE, CAR, FLOWER);
        };
    }

    private static Group aloft(Dice dice, Thing thing) {
        if (thing == RAINBOW) {
            Spot arch = new Spot(dice.between(0.42, 0.58), 0.36, dice.between(0.66, 0.86), 0);
            return group(thing, dice, Size.LARGE, List.of(arch));
        }
        boolean alone = thing == SUN || thing == MOON || thing == ROCKET || dice.chance(0.5);
        double extent = dice.between(0.18, 0.27);
        double y = dice.between(0.16, 0.24);
        return group(thing, dice, Size.MEDIUM, Layout.inRow(alone ? 1 : dice.between(2, 3), y, extent, dice));
    }

    private static List<Group> grounded(Dice dice, Land land) {
        List<Thing> choice = onGround(land);
        Thing first = dice.pick(choice);
        Thing second = dice.pick(choice);
        int ofFirst = dice.chance(0.65) ? 1 : dice.between(2, 3);
        boolean both = second != first && ofFirst == 1 && dice.chance(0.5);
        double foot = dice.between(0.84, 0.93);
        List<Spot> spots = standing(both ? 2 : ofFirst, foot, dice);
        if (!both) {
            return List.of(group(first, dice, Size.MEDIUM, spots));
        }
        boolean swap = dice.chance(0.5);
        return List.of(
                group(first, dice, Size.MEDIUM, List.of(spots.get(swap ? 1 : 0))),
                group(second, dice, Size.MEDIUM, List.of(spots.get(swap ? 0 : 1))));
    }

    private static List<Spot> standing(int count, double foot, Dice dice) {
        double extent = Math.min(dice.between(0.34, 0.50), 0.94 / count);
        return Layout.inRow(count, foot - extent / 2, extent, dice);
    }

    private static Group group(Thing thing, Dice dice, Size size, List<Spot> spots) {
        Hue hue = Imagination.hueFor(thing, null, dice);
        return new Group(thing, hue, Pattern.PLAIN, size, Place.ANYWHERE, spots);
    }
}
