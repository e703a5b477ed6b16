package io.intellisense.pictures.caption;

import io.intellisense.pictures.scene.Group;
import io.intellisense.pictures.scene.Place;

/** How two groups stand to each other. */
public enum Relation {
    WITH,
    ABOVE,
    BELOW,
    LEFT_OF,
    RIGHT_OF;

    boolean holds(Group first, Group second) {
        return switch (this) {
            case WITH -> true;
            case ABOVE -> first.place() == Place.TOP && second.place() == Place.BOTTOM;
            case BELOW -> ABOVE.holds(second, first);
            case LEFT_OF -> first.place() == Place.LEFT && second.place() == Place.RIGHT;
            case RIGHT_OF -> LEFT_OF.holds(second, first);
        };
    }
}
