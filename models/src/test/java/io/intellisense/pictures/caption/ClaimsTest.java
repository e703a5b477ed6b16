package io.intellisense.pictures.caption;

import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Shape.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.scene.Amount;
import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Imagination;
import io.intellisense.pictures.scene.Place;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Scenes;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private final List<Scene> scenes = IntStream.range(0, 150)
            .mapToObj(i -> Imagination.scene(Dice.of(9, i)))
            .toList();

    @Test
    void allClaimsAreTrue() {
        for (Scene scene : scenes) {
            assertThat(Claims.of(scene)).isNotEmpty().doesNotHaveDuplicates().allMatch(claim -> claim.test(scene));
        }
    }

    @Test
    void whatIsSaidOfOneSceneIsListedForAnotherExactlyWhereItIsTrue() {
        for (Scene other : scenes) {
            Set<Claim> listed = Set.copyOf(Claims.of(other));
            for (Scene scene : scenes.subList(0, 40)) {
                assertThat(Claims.of(scene))
                        .allSatisfy(claim -> assertThat(listed.contains(claim)).isEqualTo(claim.test(other)));
            }
        }
    }

    @Test
    void aPairSaysHowItStands() {
        Scene scene = Scenes.plain(WHITE, Scenes.at(Place.TOP, RED, CIRCLE), Scenes.at(Place.BOTTOM, BLUE, SQUARE));
        assertThat(Claims.of(scene))
                .contains(Claim.pair(Relation.ABOVE, Set.of(RED, CIRCLE), Set.of(SQUARE)))
                .contains(Claim.pair(Relation.BELOW, Set.of(SQUARE), Set.of(CIRCLE)))
                .doesNotContain(Claim.pair(Relation.ABOVE, Set.of(SQUARE), Set.of(CIRCLE)))
                .doesNotContain(Claim.pair(Relation.LEFT_OF, Set.of(CIRCLE), Set.of(SQUARE)));
    }

    @Test
    void threeAreSeveralAndNotTwo() {
        Scene scene = Scenes.plain(WHITE, Scenes.row(3, RED, CIRCLE));
        assertThat(Claims.of(scene))
                .contains(Claim.shows(Amount.THREE, RED, CIRCLE), Claim.shows(Amount.SEVERAL, CIRCLE), Claim.shows(RED))
                .doesNotContain(Claim.shows(Amount.TWO, RED, CIRCLE));
    }
}
