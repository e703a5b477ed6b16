package io.intellisense.pictures.scene;

import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Shape.*;

import java.util.List;

/** Thinks up scenes: figures on a plain colour, or a landscape with things in it. */
public final class Imagination {
    /** The colours of shapes; the ones that people name first come more often. */
    private static final List<Hue> SHAPE_HUES = List.of(
            RED, RED, RED, YELLOW, YELLOW, YELLOW, GREEN, GREEN, GREEN, BLUE, BLUE, BLUE, ORANGE, PURPLE, PINK, BROWN,
            BLACK, WHITE, GREY);

    private static final List<Shape> SHAPES = List.of(
            CIRCLE, CIRCLE, SQUARE, SQUARE, TRIANGLE, TRIANGLE, STAR, STAR, HEART, HEART, DIAMOND, HEXAGON, RING,
            CROSS);

    private Imagination() {}

    /** The scene that these dice fall to. */
    public static Scene scene(Dice dice) {
        double kind = dice.between(0.0, 1.0);
        if (kind < 0.40) {
            return PlainScenes.alike(dice, anyShape(dice));
        }
        if (kind < 0.57) {
            return PlainScenes.pair(dice);
        }
        if (kind < 0.73) {
            return PlainScenes.alike(dice, dice.pick(Thing.values()));
        }
        return LandscapeScenes.scene(dice);
    }

    /** A colour that this subject can have and that stands out before the given one. */
    static Hue hueFor(Subject subject, Hue behind, Dice dice) {
        List<Hue> hues = subject instanceof Thing thing ? thing.hues() : SHAPE_HUES;
        List<Hue> seen = hues.stream().filter(hue -> hue != behind).toList();
        return seen.isEmpty() ? hues.get(0) : dice.pick(seen);
    }

    /** A shape; the best known ones come twice as often. */
    static Shape anyShape(Dice dice) {
        return dice.pick(SHAPES);
    }

    /** One of the five shapes that everybody knows. */
    static Shape wellKnownShape(Dice dice) {
        return dice.pick(CIRCLE, SQUARE, TRIANGLE, STAR, HEART);
    }

    /** The colours that plain backgrounds can have. */
    static List<Hue> plainHues() {
        return SHAPE_HUES.stream().distinct().toList();
    }
}
