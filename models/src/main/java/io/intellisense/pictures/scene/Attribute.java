package io.intellisense.pictures.scene;

/** One thing that can be said about a group of figures: what it is, its colour, its number, where it stands. */
public sealed interface Attribute permits Subject, Hue, Pattern, Size, Place, Amount {

    boolean holdsFor(Group group);
}
