package io.intellisense.cli.verify;

import io.intellisense.index.StoredImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One image of the index, and what became of its places.
 *
 * @param alive where it lies
 * @param dead where it lies no more
 * @param unknown where nobody can look
 */
record PointCheck(StoredImage image, List<String> alive, List<String> dead, List<String> unknown) {

    static PointCheck of(StoredImage image, Function<String, PlaceState> look) {
        List<String> alive = new ArrayList<>();
        List<String> dead = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String place : image.payload().locations()) {
            PlaceState state = look.apply(place);
            (state == PlaceState.THERE ? alive : state.isDead() ? dead : unknown).add(place);
        }
        return new PointCheck(image, alive, dead, unknown);
    }

    /** What cannot be looked at may be there. */
    boolean hasNoFile() {
        return alive.isEmpty() && unknown.isEmpty();
    }

    boolean hasDeadPlaces() {
        return !dead.isEmpty();
    }
}
