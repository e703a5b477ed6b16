package io.intellisense.pictures.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures before one plain colour. */
final class PlainScenes {
    private PlainScenes() {}

    /** One to five of the same. */
    static Scene alike(Dice dice, Subject subject) {
        Hue hue = Imagination.hueFor(subject, null, dice);
        Hue behind = backdropFor(dice, hue);
        int count = dice.chance(0.4) ? 1 : dice.between(2, 5);
        Group group = count == 1 ? single(dice, subject, hue) : several(dice, subject, hue, count);
        return new Scene(new Backdrop.Plain(behind), List.of(group), dice.seed());
    }

    /** Two different kinds of figures: side by side, one above the other, or a few of each. */
    static Scene pair(Dice dice) {
        boolean wellKnown = dice.chance(0.5);
        Subject first = anySubject(dice, wellKnown);
        Subject second = anySubject(dice, wellKnown);
        while (second == first) {
            second = anySubject(dice, wellKnown);
        }
        Hue firstHue = Imagination.hueFor(first, null, dice);
        Hue secondHue = Imagination.hueFor(second, null, dice);
        List<Group> groups = dice.chance(0.75)
                ? facing(dice, first, firstHue, second, secondHue)
                : mixed(dice, first, firstHue, second, secondHue);
        return new Scene(new Backdrop.Plain(backdropFor(dice, firstHue, secondHue)), groups, dice.seed());
    }

    private static Group single(Dice dice, Subject subject, Hue hue) {
        Size size = dice.pick(Size.values());
        Place place = size == Size.LARGE ? Place.CENTRE : dice.pick(Layout.places());
        Spot spot = Layout.at(place, dice.between(size.least(), size.most()), dice);
        return new Group(subject, hue, patternFor(subject, size, dice), size, place, List.of(spot));
    }

    private static Group several(Dice dice, Subject subject, Hue hue, int count) {
        Size size = dice.chance(0.4) ? Size.SMALL : Size.MEDIUM;
        double most = count > 4 ? 0.28 : size.most();
        double extent = dice.between(size.least(), Math.min(size.most(), most));
        List<Spot> spots = Layout.scattered(count, extent, dice);
        return new Group(subject, hue, patternFor(subject, size, dice), size, Place.ANYWHERE, spots);
    }

    private static List<Group> facing(Dice dice, Subject first, Hue firstHue, Subject second, Hue secondHue) {
        boolean across = dice.chance(0.5);
        return List.of(
                sided(dice, first, firstHue, across ? Place.LEFT : Place.TOP),
                sided(dice, second, secondHue, across ? Place.RIGHT : Place.BOTTOM));
    }

    private static Group sided(Dice dice, Subject subject, Hue hue, Place place) {
        Size size = dice.chance(0.25) ? Size.SMALL : Size.MEDIUM;
        Spot spot = Layout.at(place, dice.between(size.least(), size.most()), dice);
        return new Group(subject, hue, patternFor(subject, size, dice), size, place, List.of(spot));
    }

    private static List<Group> mixed(Dice dice, Subject first, Hue firstHue, Subject second, Hue secondHue) {
        int ofFirst = dice.between(1, 3);
        int ofSecond = dice.between(1, 5 - ofFirst);
        double extent = dice.between(0.24, 0.28);
        List<Spot> spots = Layout.scattered(ofFirst + ofSecond, extent, dice);
        return List.of(
                unplaced(first, firstHue, spots.subList(0, ofFirst)),
                unplaced(second, secondHue, spots.subList(ofFirst, ofFirst + ofSecond)));
    }

    private static Group unplaced(Subject subject, Hue hue, List<Spot> spots) {
        return new Group(subject, hue, Pattern.PLAIN, Size.MEDIUM, Place.ANYWHERE, spots);
    }

    private static Subject anySubject(Dice dice, boolean wellKnown) {
        if (wellKnown) {
            return Imagination.wellKnownShape(dice);
        }
        return dice.chance(0.65) ? Imagination.anyShape(dice) : dice.pick(Thing.values());
    }

    private static Hue backdropFor(Dice dice, Hue... taken) {
        List<Hue> free = new ArrayList<>(Imagination.plainHues());
        free.removeAll(Arrays.asList(taken));
        return dice.pick(free);
    }

    /** Too small a surface shows no pattern. */
    private static Pattern patternFor(Subject subject, Size size, Dice dice) {
        boolean plain = subject instanceof Thing || size == Size.SMALL || dice.chance(0.4);
        return plain ? Pattern.PLAIN : dice.pick(Pattern.STRIPED, Pattern.DOTTED, Pattern.CHECKERED);
    }
}
