package io.intellisense.pictures.scene;

/** What a figure is: a plain shape or a simple thing. */
public sealed interface Subject extends Attribute permits Shape, Thing {

    String singular();

    String plural();

    @Override
    default boolean holdsFor(Group group) {
        return group.subject() == this;
    }
}
