package io.intellisense.cli.verify;

/** What can be said of a place that the index names for an image. */
enum PlaceState {
    /** The image lies there. */
    THERE,
    /** Nothing lies there any more. */
    GONE,
    /** Something else lies there now. */
    CHANGED,
    /** It cannot be looked at from here: on no disk of this machine, or behind closed permissions. */
    UNKNOWN;

    boolean isDead() {
        return this == GONE || this == CHANGED;
    }
}
