package io.intellisense.pictures.scene;

/** The plain shapes. */
public enum Shape implements Subject {
    CIRCLE("circle", "circles"),
    SQUARE("square", "squares"),
    TRIANGLE("triangle", "triangles"),
    STAR("star", "stars"),
    HEART("heart", "hearts"),
    DIAMOND("diamond", "diamonds"),
    HEXAGON("hexagon", "hexagons"),
    RING("ring", "rings"),
    CROSS("cross", "crosses");

    private final String singular;
    private final String plural;

    Shape(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    @Override
    public String singular() {
        return singular;
    }

    @Override
    public String plural() {
        return plural;
    }
}
