package io.intellisense.pictures.caption;

import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Shape.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.intellisense.pictures.scene.Place;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Scenes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private final Scene scene =
            Scenes.plain(WHITE, Scenes.at(Place.LEFT, RED, CIRCLE), Scenes.at(Place.RIGHT, BLUE, SQUARE));

    @Test
    void aColourAndAShapeMustBelongToOneFigure() {
        assertThat(Claim.shows(RED, CIRCLE)).accepts(scene);
        assertThat(Claim.shows(BLUE, CIRCLE)).rejects(scene);
    }

    @Test
    void theBackgroundCountsWhereItIsNamed() {
        assertThat(Claim.shows(CIRCLE).on(WHITE)).accepts(scene);
        assertThat(Claim.shows(CIRCLE).on(BLUE)).rejects(scene);
        assertThat(Claim.isOn(WHITE)).accepts(scene);
        assertThat(Claim.isOn(RED)).rejects(scene);
    }

    @Test
    void aRelationHasADirection() {
        assertThat(Claim.pair(Relation.LEFT_OF, Set.of(CIRCLE), Set.of(SQUARE))).accepts(scene);
        assertThat(Claim.pair(Relation.RIGHT_OF, Set.of(CIRCLE), Set.of(SQUARE)))
                .rejects(scene);
        assertThat(Claim.pair(Relation.RIGHT_OF, Set.of(BLUE), Set.of(RED))).accepts(scene);
        assertThat(Claim.pair(Relation.WITH, Set.of(SQUARE), Set.of(RED, CIRCLE)))
                .accepts(scene);
        assertThat(Claim.pair(Relation.WITH, Set.of(CIRCLE), Set.of(RED))).rejects(scene);
    }

    @Test
    void aClaimOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Claim(List.of(), Relation.WITH, Set.of()));
    }
}
