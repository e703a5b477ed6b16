package io.intellisense.pictures.caption;

import io.intellisense.pictures.scene.Attribute;
import io.intellisense.pictures.scene.Group;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that can be said of a picture, apart from its wording: up to two groups with some of their attributes, how
 * they stand to each other, and some traits of the backdrop. Whatever it leaves out may be anything.
 */
public record Claim(List<Set<Attribute>> groups, Relation relation, Set<Trait> traits) implements Predicate<Scene> {
    public Claim {
        groups = groups.stream().map(Set::copyOf).toList();
        traits = Set.copyOf(traits);
        Objects.requireNonNull(relation, "relation");
        if (groups.size() > 2 || groups.isEmpty() && traits.isEmpty()) {
            throw new IllegalArgumentException("a claim speaks of one or two groups or of the backdrop, not " + groups);
        }
    }

    /** That the picture shows a group like this. */
    public static Claim shows(Attribute... attributes) {
        return new Claim(List.of(Set.of(attributes)), Relation.WITH, Set.of());
    }

    /** That the backdrop is like this. */
    public static Claim isOn(Trait... traits) {
        return new Claim(List.of(), Relation.WITH, Set.of(traits));
    }

    /** That the picture shows two different groups that stand like this to each other. */
    public static Claim pair(Relation relation, Set<Attribute> first, Set<Attribute> second) {
        return new Claim(List.of(first, second), relation, Set.of());
    }

    /** The same, and the backdrop is like this. */
    public Claim on(Trait... more) {
        return new Claim(groups, relation, Set.of(more));
    }

    /** How many things are said. */
    int parts() {
        return groups.stream().mapToInt(Set::size).sum() + traits.size();
    }

    @Override
    public boolean test(Scene scene) {
        return traits.stream().allMatch(scene::isOn) && groupsHold(scene.groups());
    }

    private boolean groupsHold(List<Group> shown) {
        return switch (groups.size()) {
            case 0 -> true;
            case 1 -> shown.stream().anyMatch(group -> group.isAll(groups.get(0)));
            default -> shown.stream().anyMatch(first -> shown.stream().anyMatch(second -> pairHolds(first, second)));
        };
    }

    private boolean pairHolds(Group first, Group second) {
        return first != second
                && first.isAll(groups.get(0))
                && second.isAll(groups.get(1))
                && relation.holds(first, second);
    }
}
