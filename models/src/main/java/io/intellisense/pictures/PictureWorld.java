package io.intellisense.pictures;

import io.intellisense.pictures.caption.Captions;
import io.intellisense.pictures.caption.Captions.Caption;
import io.intellisense.pictures.paint.Painter;
import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Imagination;
import io.intellisense.pictures.scene.Scene;
import java.util.List;

/** An endless album of drawn pictures: a seed and an index always give the same one. Safe for many threads. */
public final class PictureWorld {
    private static final int CAPTIONS = 5;

    private final long seed;

    public PictureWorld(long seed) {
        this.seed = seed;
    }

    /** What the picture at this index shows. */
    public Scene scene(int index) {
        return Imagination.scene(Dice.of(seed, index));
    }

    /** The picture at this index, so many pixels a side. */
    public DrawnPicture draw(int index, int side) {
        Scene scene = scene(index);
        List<String> captions =
                captions(scene, CAPTIONS).stream().map(Caption::text).distinct().toList();
        return new DrawnPicture(Painter.paint(scene, side), scene, captions);
    }

    /** So many true sentences about a scene of this world, some of them perhaps alike. */
    List<Caption> captions(Scene scene, int count) {
        return Captions.of(scene, count, Dice.of(scene.detail(), -1));
    }
}
