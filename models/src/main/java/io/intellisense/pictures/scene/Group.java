package io.intellisense.pictures.scene;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Figures that are alike: one red circle, three striped boats. */
public record Group(Subject subject, Hue hue, Pattern pattern, Size size, Place place, List<Spot> spots) {
    public Group {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(hue, "hue");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(place, "place");
        spots = List.copyOf(spots);
        if (spots.isEmpty() || spots.size() > 5) {
            throw new IllegalArgumentException("a group has 1 to 5 figures, not " + spots.size());
        }
    }

    public int count() {
        return spots.size();
    }

    /** Whether all of these can be said of this group. */
    public boolean isAll(Set<Attribute> attributes) {
        return attributes.stream().allMatch(attribute -> attribute.holdsFor(this));
    }

    /** What is worth saying about this group beside its subject: one list for each kind, of all that is true. */
    public List<List<Attribute>> descriptions() {
        return Stream.of(
                        List.<Attribute>of(hue),
                        truths(Amount.values()),
                        pattern == Pattern.PLAIN ? List.<Attribute>of() : List.<Attribute>of(pattern),
                        size == Size.MEDIUM ? List.<Attribute>of() : List.<Attribute>of(size),
                        place == Place.ANYWHERE ? List.<Attribute>of() : truths(Place.values()))
                .filter(list -> !list.isEmpty())
                .toList();
    }

    private List<Attribute> truths(Attribute... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate.holdsFor(this))
                .toList();
    }
}
