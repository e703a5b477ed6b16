package io.intellisense.pictures.scene;

/** How a figure's surface is covered. */
public enum Pattern implements Attribute {
    PLAIN,
    STRIPED,
    DOTTED,
    CHECKERED;

    @Override
    public boolean holdsFor(Group group) {
        return group.pattern() == this;
    }
}
