package io.intellisense.pictures.scene;

import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Shape.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
    @Test
    void aSceneShowsWhatOneOfItsGroupsIs() {
        Scene scene = Scenes.plain(WHITE, Scenes.row(3, RED, CIRCLE), Scenes.at(Place.TOP, BLUE, STAR));
        assertThat(scene.shows(RED, CIRCLE, Amount.THREE)).isTrue();
        assertThat(scene.shows(RED, CIRCLE, Amount.SEVERAL)).isTrue();
        assertThat(scene.shows(RED, STAR)).isFalse();
        assertThat(scene.shows(CIRCLE, Amount.TWO)).isFalse();
        assertThat(scene.isOn(WHITE)).isTrue();
        assertThat(scene.isOn(RED)).isFalse();
    }

    @Test
    void aLandscapeIsItsLandAndItsSky() {
        Scene scene = new Scene(new Backdrop.Landscape(Land.SEA, Sky.NIGHT), List.of(), 1);
        assertThat(scene.isOn(Land.SEA)).isTrue();
        assertThat(scene.isOn(Sky.NIGHT)).isTrue();
        assertThat(scene.isOn(Sky.DAY)).isFalse();
        assertThat(scene.isOn(BLUE)).isFalse();
    }

    @Test
    void aCornerIsAlsoOnItsSideAndAtItsEdge() {
        Group corner = Scenes.at(Place.TOP_LEFT, RED, CIRCLE);
        assertThat(Place.values())
                .filteredOn(place -> place.holdsFor(corner))
                .containsExactlyInAnyOrder(Place.TOP_LEFT, Place.TOP, Place.LEFT);
        assertThat(Place.TOP_LEFT.holdsFor(Scenes.at(Place.LEFT, RED, CIRCLE))).isFalse();
    }

    @Test
    void figuresThatCannotBeDrawnAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spot(1.2, 0.5, 0.3, 0))
                .withMessageContaining("1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Spot(0.5, 0.5, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group(CIRCLE, RED, Pattern.PLAIN, Size.SMALL, Place.CENTRE, List.of()))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of(6)).withMessageContaining("not 6");
    }
}
