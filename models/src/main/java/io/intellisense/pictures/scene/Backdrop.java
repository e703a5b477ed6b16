package io.intellisense.pictures.scene;

import java.util.Objects;

/** What lies behind the figures. */
public sealed interface Backdrop {

    /** One colour, gently shaded. */
    record Plain(Hue hue) implements Backdrop {
        public Plain {
            Objects.requireNonNull(hue, "hue");
        }
    }

    /** Ground below, sky above. */
    record Landscape(Land land, Sky sky) implements Backdrop {
        public Landscape {
            Objects.requireNonNull(land, "land");
            Objects.requireNonNull(sky, "sky");
        }
    }
}
