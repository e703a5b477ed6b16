package io.intellisense.pictures.scene;

/** One thing that can be said about what lies behind the figures: a colour, a kind of land, a kind of sky. */
public sealed interface Trait permits Hue, Land, Sky {

    boolean holdsFor(Backdrop backdrop);
}
