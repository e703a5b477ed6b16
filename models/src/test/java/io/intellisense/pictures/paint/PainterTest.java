package io.intellisense.pictures.paint;

import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Shape.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.intellisense.pictures.scene.Backdrop;
import io.intellisense.pictures.scene.Hue;
import io.intellisense.pictures.scene.Land;
import io.intellisense.pictures.scene.Pattern;
import io.intellisense.pictures.scene.Place;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Scenes;
import io.intellisense.pictures.scene.Shape;
import io.intellisense.pictures.scene.Sky;
import io.intellisense.pictures.scene.Thing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTest {
    private static final int SIDE = 120;

    @Test
    void aRedCircleOnBlueIsRedInTheMiddleAndBlueAround() {
        Pixels picture = painted(Scenes.of(RED, CIRCLE, Pattern.PLAIN, BLUE));
        assertThat(picture.isMostly(RED, 0.5, 0.5)).isTrue();
        assertThat(picture.isMostly(BLUE, 0.05, 0.05)).isTrue();
        assertThat(picture.share(RED)).isBetween(0.22, 0.32);
        assertThat(picture.share(BLUE)).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void asManyAreDrawnAsThereAre(Shape shape) {
        for (int count = 1; count <= 4; count++) {
            assertThat(painted(Scenes.plain(BLUE, Scenes.row(count, RED, shape)))
                            .islands(RED))
                    .isEqualTo(count);
        }
    }

    @Test
    void aFigureOnTheLeftIsInTheLeftHalf() {
        Pixels left = painted(Scenes.plain(BLUE, Scenes.at(Place.LEFT, RED, STAR)));
        assertThat(left.middleOf(RED)).isLessThan(0.35);
        Pixels right = painted(Scenes.plain(BLUE, Scenes.at(Place.RIGHT, RED, STAR)));
        assertThat(right.middleOf(RED)).isGreaterThan(0.65);
    }

    @ParameterizedTest
    @EnumSource(
            value = Pattern.class,
            names = {"STRIPED", "DOTTED", "CHECKERED"})
    void aPatternCoversPartOfTheColour(Pattern pattern) {
        double plain = painted(Scenes.of(RED, SQUARE, Pattern.PLAIN, BLUE)).share(RED);
        assertThat(painted(Scenes.of(RED, SQUARE, pattern, BLUE)).share(RED)).isBetween(0.3 * plain, 0.85 * plain);
    }

    @Test
    void nightIsDarkerThanDay() {
        for (Land land : Land.values()) {
            assertThat(light(land, Sky.NIGHT)).isLessThan(0.7 * light(land, Sky.DAY));
        }
    }

    @ParameterizedTest
    @EnumSource(Thing.class)
    void everyThingIsSeenInEachOfItsColours(Thing thing) {
        for (Hue hue : thing.hues()) {
            Hue behind = hue == BLUE || hue == COLOURFUL ? GREEN : BLUE;
            Pixels empty = painted(Scenes.plain(behind));
            Pixels picture = painted(Scenes.of(hue, thing, Pattern.PLAIN, behind));
            assertThat(picture.differingFrom(empty)).as(hue + " " + thing).isBetween(0.06, 0.5);
        }
    }

    @Test
    void aPictureHasASensibleSide() {
        Scene scene = Scenes.plain(BLUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Painter.paint(scene, 7))
                .withMessageContaining("not 7");
        assertThat(Painter.paint(scene, 8).getWidth()).isEqualTo(8);
    }

    private static double light(Land land, Sky sky) {
        return painted(new Scene(new Backdrop.Landscape(land, sky), List.of(), 3))
                .light();
    }

    private static Pixels painted(Scene scene) {
        return new Pixels(Painter.paint(scene, SIDE));
    }
}
