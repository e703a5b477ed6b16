package io.intellisense.pictures.scene;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a picture shows: a backdrop and the groups of figures before it, the farthest first.
 *
 * @param detail seed of everything that has no name: shades, clouds, the lights in a window
 */
public record Scene(Backdrop backdrop, List<Group> groups, long detail) {
    public Scene {
        Objects.requireNonNull(backdrop, "backdrop");
        groups = List.copyOf(groups);
    }

    /** Whether some group is all of this. */
    public boolean shows(Set<Attribute> attributes) {
        return groups.stream().anyMatch(group -> group.isAll(attributes));
    }

    /** Whether some group is all of this. */
    public boolean shows(Attribute... attributes) {
        return shows(Set.of(attributes));
    }

    public boolean isOn(Trait trait) {
        return trait.holdsFor(backdrop);
    }
}
