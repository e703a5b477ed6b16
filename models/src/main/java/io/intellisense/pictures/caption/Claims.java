package io.intellisense.pictures.caption;

import io.intellisense.pictures.scene.Attribute;
import io.intellisense.pictures.scene.Backdrop;
import io.intellisense.pictures.scene.Group;
import io.intellisense.pictures.scene.Hue;
import io.intellisense.pictures.scene.Pattern;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything of at most {@value #MOST_PARTS} parts that is true of a scene; closed: another scene's claim is listed or false. */
public final class Claims {
    static final int MOST_PARTS = 5;

    private Claims() {}

    /** All claims about this scene, in a fixed order. */
    public static List<Claim> of(Scene scene) {
        Set<Claim> claims = new LinkedHashSet<>();
        List<Set<Trait>> traits = traits(scene.backdrop());
        traits.stream().filter(some -> !some.isEmpty()).forEach(some -> claims.add(backdrop(some)));
        for (Group group : scene.groups()) {
            for (Set<Attribute> phrase : phrases(group)) {
                traits.stream()
                        .filter(some -> phrase.size() + some.size() <= MOST_PARTS)
                        .forEach(some -> claims.add(new Claim(List.of(phrase), Relation.WITH, some)));
            }
        }
        pairs(scene).forEach(claims::add);
        return List.copyOf(claims);
    }

    private static Claim backdrop(Set<Trait> traits) {
        return new Claim(List.of(), Relation.WITH, traits);
    }

    /** Every choice of the backdrop's traits, the empty one first. */
    private static List<Set<Trait>> traits(Backdrop backdrop) {
        if (backdrop instanceof Backdrop.Landscape landscape) {
            return List.of(
                    Set.of(),
                    Set.of(landscape.land()),
                    Set.of(landscape.sky()),
                    Set.of(landscape.land(), landscape.sky()));
        }
        return List.of(Set.of(), Set.of(((Backdrop.Plain) backdrop).hue()));
    }

    /** Every way to speak of this group: its subject with any choice of descriptions, or its looks alone. */
    private static List<Set<Attribute>> phrases(Group group) {
        List<Set<Attribute>> phrases = new ArrayList<>();
        phrases.add(Set.of(group.subject()));
        for (List<Attribute> alternatives : group.descriptions()) {
            for (Set<Attribute> phrase : List.copyOf(phrases)) {
                alternatives.forEach(alternative -> phrases.add(with(phrase, alternative)));
            }
        }
        phrases.add(Set.of(group.hue()));
        if (group.pattern() != Pattern.PLAIN) {
            phrases.add(Set.of(group.pattern()));
            phrases.add(Set.of(group.hue(), group.pattern()));
        }
        return phrases;
    }

    private static Set<Attribute> with(Set<Attribute> phrase, Attribute more) {
        Set<Attribute> longer = new LinkedHashSet<>(phrase);
        longer.add(more);
        return longer;
    }

    private static Stream<Claim> pairs(Scene scene) {
        return scene.groups().stream().flatMap(first -> scene.groups().stream()
                .filter(second -> second != first)
                .flatMap(second -> Stream.of(Relation.values())
                        .filter(relation -> relation.holds(first, second))
                        .flatMap(relation -> pairs(first, second, relation))));
    }

    private static Stream<Claim> pairs(Group first, Group second, Relation relation) {
        return named(first).flatMap(a -> named(second).map(b -> new Claim(List.of(a, b), relation, Set.of())));
    }

    private static Stream<Set<Attribute>> named(Group group) {
        Hue hue = group.hue();
        return Stream.of(Set.of(group.subject()), Set.of(group.subject(), hue));
    }
}
