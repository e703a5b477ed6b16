package io.intellisense.pictures;

import static io.intellisense.pictures.caption.Claim.isOn;
import static io.intellisense.pictures.caption.Claim.pair;
import static io.intellisense.pictures.caption.Claim.shows;
import static io.intellisense.pictures.scene.Amount.*;
import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Land.*;
import static io.intellisense.pictures.scene.Pattern.*;
import static io.intellisense.pictures.scene.Place.*;
import static io.intellisense.pictures.scene.Shape.*;
import static io.intellisense.pictures.scene.Size.*;
import static io.intellisense.pictures.scene.Sky.*;
import static io.intellisense.pictures.scene.Thing.*;

import io.intellisense.pictures.caption.Claim;
import io.intellisense.pictures.caption.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The questions that the demo model is judged by: mean precision@10 over pictures it has not seen. */
public final class EvaluationQueries {
    /** How many pictures are searched: enough that the rarest question has a page full of answers. */
    public static final int LIBRARY_SIZE = 20_000;

    /** The seed of the pictures that are searched; training never uses it. */
    public static final long LIBRARY_SEED = 20_261;

    private final List<EvaluationQuery> queries = new ArrayList<>();

    private EvaluationQueries() {}

    /** All questions, kind by kind. */
    public static List<EvaluationQuery> all() {
        EvaluationQueries all = new EvaluationQueries();
        all.coloursAndShapes();
        all.counts();
        all.sizes();
        all.patterns();
        all.places();
        all.relations();
        all.backgrounds();
        all.things();
        all.colouredThings();
        all.scenes();
        all.combinations();
        return List.copyOf(all.queries);
    }

    private void ask(String kind, String text, Claim relevant) {
        queries.add(new EvaluationQuery(kind, text, relevant));
    }

    private void coloursAndShapes() {
        String kind = "colour and shape";
        ask(kind, "a red circle", shows(RED, CIRCLE));
        ask(kind, "blue square", shows(BLUE, SQUARE));
        ask(kind, "a green triangle", shows(GREEN, TRIANGLE));
        ask(kind, "yellow star", shows(YELLOW, STAR));
        ask(kind, "a photo of a red heart", shows(RED, HEART));
        ask(kind, "purple circle", shows(PURPLE, CIRCLE));
        ask(kind, "a white star", shows(WHITE, STAR));
        ask(kind, "an orange square", shows(ORANGE, SQUARE));
        ask(kind, "black triangle", shows(BLACK, TRIANGLE));
        ask(kind, "a pink heart", shows(PINK, HEART));
        ask(kind, "a green ring", shows(GREEN, RING));
        ask(kind, "blue hexagon", shows(BLUE, HEXAGON));
        ask(kind, "a yellow diamond", shows(YELLOW, DIAMOND));
        ask(kind, "a red cross", shows(RED, CROSS));
    }

    private void counts() {
        String kind = "count, colour and shape";
        ask(kind, "two red circles", shows(TWO, RED, CIRCLE));
        ask(kind, "three blue squares", shows(THREE, BLUE, SQUARE));
        ask(kind, "four yellow stars", shows(FOUR, YELLOW, STAR));
        ask(kind, "five green hearts", shows(FIVE, GREEN, HEART));
        ask(kind, "three green triangles", shows(THREE, GREEN, TRIANGLE));
        ask(kind, "two blue hearts", shows(TWO, BLUE, HEART));
        ask(kind, "four red squares", shows(FOUR, RED, SQUARE));
        ask(kind, "five yellow circles", shows(FIVE, YELLOW, CIRCLE));
        ask("count", "a single star", shows(ONE, STAR));
        ask("count", "two crosses", shows(TWO, CROSS));
        ask("count", "three hexagons", shows(THREE, HEXAGON));
        ask("count", "five rings", shows(FIVE, RING));
        ask("count", "three balloons", shows(THREE, BALLOON));
        ask("count", "two birds", shows(TWO, BIRD));
    }

    private void sizes() {
        ask("size", "a large circle", shows(LARGE, CIRCLE));
        ask("size", "a small square", shows(SMALL, SQUARE));
        ask("size", "big star", shows(LARGE, STAR));
        ask("size", "a tiny heart", shows(SMALL, HEART));
        ask("size", "a big green triangle", shows(LARGE, GREEN, TRIANGLE));
        ask("size", "small red circle", shows(SMALL, RED, CIRCLE));
        ask("size", "a huge cat", shows(LARGE, CAT));
        ask("size", "a little house", shows(SMALL, HOUSE));
    }

    private void patterns() {
        ask("pattern", "stripes", shows(STRIPED));
        ask("pattern", "a striped circle", shows(STRIPED, CIRCLE));
        ask("pattern", "dotted square", shows(DOTTED, SQUARE));
        ask("pattern", "a checkered heart", shows(CHECKERED, HEART));
        ask("pattern", "a star with dots", shows(DOTTED, STAR));
        ask("pattern", "striped red", shows(STRIPED, RED));
        ask("pattern", "a checkered blue thing", shows(CHECKERED, BLUE));
        ask("pattern", "a triangle with stripes", shows(STRIPED, TRIANGLE));
    }

    private void places() {
        ask("position", "a circle on the left", shows(CIRCLE, LEFT));
        ask("position", "a square on the right", shows(SQUARE, RIGHT));
        ask("position", "a star at the top", shows(STAR, TOP));
        ask("position", "a heart at the bottom", shows(HEART, BOTTOM));
        ask("position", "a triangle in the middle", shows(TRIANGLE, CENTRE));
        ask("position", "a circle in the top left corner", shows(CIRCLE, TOP_LEFT));
        ask("position", "a square in the bottom right corner", shows(SQUARE, BOTTOM_RIGHT));
        ask("position", "a red star on the right", shows(RED, STAR, RIGHT));
    }

    private void relations() {
        ask("relation", "a circle above a square", pair(Relation.ABOVE, Set.of(CIRCLE), Set.of(SQUARE)));
        ask("relation", "a star below a heart", pair(Relation.BELOW, Set.of(STAR), Set.of(HEART)));
        ask("relation", "a square to the left of a circle", pair(Relation.LEFT_OF, Set.of(SQUARE), Set.of(CIRCLE)));
        ask("relation", "a circle and a star", pair(Relation.WITH, Set.of(CIRCLE), Set.of(STAR)));
        ask("relation", "a heart and a triangle", pair(Relation.WITH, Set.of(HEART), Set.of(TRIANGLE)));
    }

    private void backgrounds() {
        ask("background", "a blue background", isOn(BLUE));
        ask("background", "yellow background", isOn(YELLOW));
        ask("background", "a circle on a white background", shows(CIRCLE).on(WHITE));
        ask("background", "a heart on black", shows(HEART).on(BLACK));
        ask("background", "a star on a red background", shows(STAR).on(RED));
        ask("background", "a cat on a green background", shows(CAT).on(GREEN));
    }

    private void things() {
        ask("thing", "a house", shows(HOUSE));
        ask("thing", "tree", shows(TREE));
        ask("thing", "a sailing boat", shows(BOAT));
        ask("thing", "a car", shows(CAR));
        ask("thing", "the sun", shows(SUN));
        ask("thing", "a flower", shows(FLOWER));
        ask("thing", "fish", shows(FISH));
        ask("thing", "a cat face", shows(CAT));
        ask("thing", "balloons", shows(BALLOON));
        ask("thing", "a snowman", shows(SNOWMAN));
        ask("thing", "umbrella", shows(UMBRELLA));
        ask("thing", "a birthday cake", shows(CAKE));
        ask("thing", "a rainbow", shows(RAINBOW));
        ask("thing", "an apple", shows(APPLE));
        ask("thing", "mushroom", shows(MUSHROOM));
        ask("thing", "a butterfly", shows(BUTTERFLY));
        ask("thing", "a bird", shows(BIRD));
        ask("thing", "a cactus", shows(CACTUS));
        ask("thing", "a space rocket", shows(ROCKET));
    }

    private void colouredThings() {
        String kind = "thing and colour";
        ask(kind, "a red car", shows(RED, CAR));
        ask(kind, "a black cat", shows(BLACK, CAT));
        ask(kind, "a blue boat", shows(BLUE, BOAT));
        ask(kind, "an orange fish", shows(ORANGE, FISH));
        ask(kind, "a yellow flower", shows(YELLOW, FLOWER));
        ask(kind, "a green apple", shows(GREEN, APPLE));
        ask(kind, "a purple umbrella", shows(PURPLE, UMBRELLA));
        ask(kind, "a white house", shows(WHITE, HOUSE));
        ask(kind, "pink balloon", shows(PINK, BALLOON));
        ask(kind, "a blue butterfly", shows(BLUE, BUTTERFLY));
    }

    private void scenes() {
        ask("scene", "night", isOn(NIGHT));
        ask("scene", "a sunset", isOn(SUNSET));
        ask("scene", "the sea", isOn(SEA));
        ask("scene", "snow", isOn(SNOW));
        ask("scene", "desert", isOn(DESERT));
        ask("scene", "mountains", isOn(MOUNTAINS));
        ask("scene", "a meadow", isOn(MEADOW));
        ask("scene", "the sea at night", isOn(SEA, NIGHT));
        ask("scene", "mountains at sunset", isOn(MOUNTAINS, SUNSET));
        ask("scene", "the moon at night", shows(MOON).on(NIGHT));
    }

    private void combinations() {
        String kind = "combination";
        ask(kind, "a boat on the sea", shows(BOAT).on(SEA));
        ask(kind, "a boat on the sea at sunset", shows(BOAT).on(SEA, SUNSET));
        ask(kind, "a house in the snow", shows(HOUSE).on(SNOW));
        ask(kind, "a red car in the desert", shows(RED, CAR).on(DESERT));
        ask(kind, "a snowman at night", shows(SNOWMAN).on(NIGHT));
        ask(kind, "a tree in the mountains", shows(TREE).on(MOUNTAINS));
        ask(kind, "a rainbow over the sea", shows(RAINBOW).on(SEA));
        ask(kind, "a small star on a blue background", shows(SMALL, STAR).on(BLUE));
        ask(kind, "a large striped circle", shows(LARGE, STRIPED, CIRCLE));
        ask(kind, "a house and a tree", pair(Relation.WITH, Set.of(HOUSE), Set.of(TREE)));
        ask(kind, "a flower on a meadow by day", shows(FLOWER).on(MEADOW, DAY));
        ask(kind, "birds in the mountains", shows(BIRD).on(MOUNTAINS));
    }
}
