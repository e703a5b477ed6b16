package io.intellisense.pictures.scene;

/** The colours that have a name here; a figure and a plain background each have one. */
public enum Hue implements Attribute, Trait {
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE,
    PINK,
    BROWN,
    BLACK,
    WHITE,
    GREY,
    /** All of them at once: the colour of a rainbow. */
    COLOURFUL;

    @Override
    public boolean holdsFor(Group group) {
        return group.hue() == this;
    }

    @Override
    public boolean holdsFor(Backdrop backdrop) {
        return backdrop instanceof Backdrop.Plain plain && plain.hue() == this;
    }
}
