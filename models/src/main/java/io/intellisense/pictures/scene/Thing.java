package io.intellisense.pictures.scene;

import static io.intellisense.pictures.scene.Hue.*;

import java.util.List;

/** The simple things, and the colours each can have. */
public enum Thing implements Subject {
    HOUSE("house", "houses", RED, YELLOW, BLUE, WHITE, PINK, BROWN, GREEN),
    TREE("tree", "trees", GREEN, GREEN, ORANGE, PINK),
    BOAT("boat", "boats", RED, BLUE, GREEN, WHITE, BROWN, YELLOW, BLACK),
    CAR("car", "cars", RED, BLUE, GREEN, YELLOW, BLACK, WHITE, ORANGE, PINK),
    SUN("sun", "suns", YELLOW),
    MOON("moon", "moons", YELLOW),
    FLOWER("flower", "flowers", RED, YELLOW, PINK, PURPLE, WHITE, ORANGE, BLUE),
    FISH("fish", "fish", ORANGE, BLUE, YELLOW, RED, GREEN, PURPLE, PINK),
    CAT("cat", "cats", BLACK, ORANGE, GREY, WHITE, BROWN),
    BALLOON("balloon", "balloons", RED, BLUE, GREEN, YELLOW, PURPLE, PINK, ORANGE),
    SNOWMAN("snowman", "snowmen", WHITE),
    UMBRELLA("umbrella", "umbrellas", RED, BLUE, GREEN, YELLOW, PURPLE, PINK, BLACK),
    CAKE("cake", "cakes", PINK, WHITE, BROWN, YELLOW, PURPLE),
    RAINBOW("rainbow", "rainbows", COLOURFUL),
    APPLE("apple", "apples", RED, GREEN, YELLOW),
    MUSHROOM("mushroom", "mushrooms", RED, BROWN),
    BUTTERFLY("butterfly", "butterflies", ORANGE, BLUE, YELLOW, PURPLE, PINK, RED),
    BIRD("bird", "birds", RED, BLUE, YELLOW, BLACK, BROWN, GREEN),
    CACTUS("cactus", "cacti", GREEN),
    ROCKET("rocket", "rockets", WHITE, RED, BLUE, GREY, YELLOW);

    private final String singular;
    private final String plural;
    private final List<Hue> hues;

    Thing(String singular, String plural, Hue... hues) {
        this.singular = singular;
        this.plural = plural;
        this.hues = List.of(hues);
    }

    @Override
    public String singular() {
        return singular;
    }

    @Override
    public String plural() {
        return plural;
    }

    /** The colours it comes in; one that is named twice comes twice as often. */
    public List<Hue> hues() {
        return hues;
    }
}
