package io.intellisense.pictures.caption;

import io.intellisense.pictures.scene.Amount;
import io.intellisense.pictures.scene.Hue;
import io.intellisense.pictures.scene.Land;
import io.intellisense.pictures.scene.Pattern;
import io.intellisense.pictures.scene.Place;
import io.intellisense.pictures.scene.Shape;
import io.intellisense.pictures.scene.Size;
import io.intellisense.pictures.scene.Sky;
import io.intellisense.pictures.scene.Subject;
import io.intellisense.pictures.scene.Thing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The vocabulary: what each thing is called, the plainest word first. */
final class Words {
    private Words() {}

    static List<String> of(Hue hue) {
        return switch (hue) {
            case PURPLE -> List.of("purple", "purple", "violet");
            case GREY -> List.of("grey", "gray");
            case BLACK -> List.of("black");
            case COLOURFUL -> List.of("colourful", "colorful");
            default -> List.of(hue.name().toLowerCase(Locale.ROOT));
        };
    }

    static List<String> of(Size size) {
        return switch (size) {
            case SMALL -> List.of("small", "small", "little", "tiny");
            case MEDIUM -> List.of("medium");
            case LARGE -> List.of("large", "big", "big", "huge");
        };
    }

    static List<String> of(Pattern pattern) {
        return switch (pattern) {
            case PLAIN -> List.of("plain");
            case STRIPED -> List.of("striped");
            case DOTTED -> List.of("dotted", "dotted", "spotted", "polka dot");
            case CHECKERED -> List.of("checkered", "checkered", "checked", "chequered");
        };
    }

    /** The pattern as a noun: "stripes". */
    static String noun(Pattern pattern) {
        return switch (pattern) {
            case PLAIN -> "one colour";
            case STRIPED -> "stripes";
            case DOTTED -> "dots";
            case CHECKERED -> "checks";
        };
    }

    static List<String> of(Amount amount) {
        return switch (amount) {
            case ONE -> List.of("one", "a single", "only one");
            case TWO -> List.of("two", "two", "2");
            case THREE -> List.of("three", "three", "3");
            case FOUR -> List.of("four", "four", "4");
            case FIVE -> List.of("five", "five", "5");
            case SEVERAL -> List.of("several", "some", "many", "", "");
        };
    }

    static List<String> singular(Subject subject) {
        return names(subject, subject.singular());
    }

    static List<String> plural(Subject subject) {
        return names(subject, subject.plural());
    }

    private static List<String> names(Subject subject, String plain) {
        boolean one = plain.equals(subject.singular()) && !plain.equals(subject.plural());
        Stream<String> others = others(subject).map(word -> one ? word : word.endsWith("s") ? word + "es" : word + "s");
        return Stream.concat(Stream.of(plain, plain, plain), others).toList();
    }

    private static Stream<String> others(Subject subject) {
        if (subject instanceof Shape shape) {
            return switch (shape) {
                case CIRCLE -> Stream.of("round shape", "disc");
                case DIAMOND -> Stream.of("rhombus");
                case CROSS -> Stream.of("plus sign");
                case RING -> Stream.of("hoop");
                default -> Stream.of();
            };
        }
        return switch ((Thing) subject) {
            case BOAT -> Stream.of("ship", "sailboat", "sailing boat");
            case HOUSE -> Stream.of("home", "cottage");
            case CAT -> Stream.of("cat face", "kitten");
            case CAR -> Stream.of("automobile", "vehicle");
            case FLOWER -> Stream.of("blossom");
            case MOON -> Stream.of("crescent moon");
            case SUN -> Stream.of("shining sun");
            case TREE -> Stream.of("leafy tree");
            case UMBRELLA -> Stream.of("parasol");
            case CAKE -> Stream.of("birthday cake");
            case MUSHROOM -> Stream.of("toadstool");
            case ROCKET -> Stream.of("space rocket", "spaceship");
            default -> Stream.of();
        };
    }

    static List<String> of(Place place) {
        return switch (place) {
            case ANYWHERE -> List.of("somewhere");
            case CENTRE -> List.of("in the middle", "in the centre", "in the center");
            case LEFT -> List.of("on the left", "on the left", "on the left side", "left");
            case RIGHT -> List.of("on the right", "on the right", "on the right side", "right");
            case TOP -> List.of("at the top", "at the top", "on top", "at the upper edge");
            case BOTTOM -> List.of("at the bottom", "at the bottom", "at the lower edge");
            case TOP_LEFT -> corner("top left", "upper left");
            case TOP_RIGHT -> corner("top right", "upper right");
            case BOTTOM_LEFT -> corner("bottom left", "lower left");
            case BOTTOM_RIGHT -> corner("bottom right", "lower right");
        };
    }

    private static List<String> corner(String plain, String other) {
        return List.of("in the " + plain + " corner", "in the " + plain, "in the " + other + " corner");
    }

    static List<String> of(Relation relation) {
        return switch (relation) {
            case WITH -> List.of("and", "and", "with");
            case ABOVE -> List.of("above", "above", "over");
            case BELOW -> List.of("below", "below", "under");
            case LEFT_OF -> List.of("to the left of", "left of");
            case RIGHT_OF -> List.of("to the right of", "right of");
        };
    }

    /** Where it is: "a house [in the snow]". */
    static List<String> where(Land land) {
        return switch (land) {
            case MEADOW -> List.of("on a meadow", "on the grass", "in a field", "in the green");
            case SEA -> List.of("on the sea", "on the water", "at sea", "on the ocean");
            case SNOW -> List.of("in the snow", "in the snow", "in winter", "on snow");
            case DESERT -> List.of("in the desert", "in the desert", "on the sand");
            case MOUNTAINS -> List.of("in the mountains", "in front of mountains");
        };
    }

    /** By itself: "[the sea] at night". */
    static List<String> what(Land land) {
        return switch (land) {
            case MEADOW -> List.of("a meadow", "meadow", "a green field", "grass", "green hills");
            case SEA -> List.of("the sea", "sea", "the ocean", "water", "waves");
            case SNOW -> List.of("snow", "a snowy landscape", "winter", "a winter landscape");
            case DESERT -> List.of("a desert", "desert", "sand dunes", "sand");
            case MOUNTAINS -> List.of("mountains", "the mountains", "snowy peaks", "a mountain");
        };
    }

    /** When it is: "the sea [at night]". */
    static List<String> when(Sky sky) {
        return switch (sky) {
            case DAY -> List.of("by day", "during the day", "under a blue sky");
            case SUNSET -> List.of("at sunset", "at sunset", "in the evening", "at dusk");
            case NIGHT -> List.of("at night", "at night", "under a starry sky", "in the dark");
        };
    }

    /** By itself: "[night]". */
    static List<String> what(Sky sky) {
        return switch (sky) {
            case DAY -> List.of("blue sky", "a blue sky", "day", "daytime");
            case SUNSET -> List.of("sunset", "a sunset", "dusk", "evening sky", "an orange sky");
            case NIGHT -> List.of("night", "a starry sky", "a night sky", "stars at night", "starry night");
        };
    }
}
