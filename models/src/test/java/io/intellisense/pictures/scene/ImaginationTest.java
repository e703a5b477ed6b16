package io.intellisense.pictures.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImaginationTest {
    private final List<Scene> scenes = IntStream.range(0, 5000)
            .mapToObj(i -> Imagination.scene(Dice.of(3, i)))
            .toList();

    @Test
    void everythingThatHasANameComesUp() {
        Set<Attribute> seen = new HashSet<>();
        scenes.stream().flatMap(scene -> scene.groups().stream()).forEach(group -> {
            seen.addAll(List.of(group.subject(), group.hue(), group.pattern(), group.size(), group.place()));
            seen.add(Amount.of(group.count()));
        });
        assertThat(seen).contains(Thing.values()).contains(Shape.values()).contains(Hue.values());
        assertThat(seen).contains(Pattern.values()).contains(Size.values()).contains(Place.values());
        assertThat(seen).contains(Amount.ONE, Amount.TWO, Amount.THREE, Amount.FOUR, Amount.FIVE);
    }

    @Test
    void everyLandComesUnderEverySky() {
        Set<Backdrop> seen = new HashSet<>();
        scenes.forEach(scene -> seen.add(scene.backdrop()));
        for (Land land : Land.values()) {
            for (Sky sky : Sky.values()) {
                assertThat(seen).contains(new Backdrop.Landscape(land, sky));
            }
        }
    }

    @Test
    void figuresStandOutFromAPlainBackground() {
        for (Scene scene : scenes) {
            if (scene.backdrop() instanceof Backdrop.Plain plain) {
                assertThat(scene.groups()).extracting(Group::hue).doesNotContain(plain.hue());
            }
        }
    }

    @Test
    void noTwoGroupsOfAPictureAreOfOneKindSoThatCountsAreExact() {
        for (Scene scene : scenes) {
            assertThat(scene.groups()).extracting(Group::subject).doesNotHaveDuplicates();
        }
    }

    @Test
    void figuresOnAPlainBackgroundDoNotOverlap() {
        for (Scene scene : scenes) {
            if (scene.backdrop() instanceof Backdrop.Plain) {
                assertApart(scene.groups().stream()
                        .flatMap(group -> group.spots().stream())
                        .toList());
            }
        }
    }

    @Test
    void thingsHaveOnlyColoursOfTheirOwn() {
        for (Scene scene : scenes) {
            for (Group group : scene.groups()) {
                if (group.subject() instanceof Thing thing) {
                    assertThat(EnumSet.copyOf(thing.hues())).contains(group.hue());
                }
            }
        }
    }

    /** Two figures are apart where their middles are farther from each other, down or across, than they reach. */
    private static void assertApart(List<Spot> spots) {
        for (int i = 0; i < spots.size(); i++) {
            for (int j = 0; j < i; j++) {
                Spot a = spots.get(i);
                Spot b = spots.get(j);
                double distance = Math.max(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
                assertThat(distance).isGreaterThan((a.extent() + b.extent()) / 2);
            }
        }
    }
}
