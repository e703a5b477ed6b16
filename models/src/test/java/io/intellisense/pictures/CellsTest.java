package io.intellisense.pictures;

import static io.intellisense.pictures.scene.Hue.*;
import static io.intellisense.pictures.scene.Shape.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.scene.Pattern;
import io.intellisense.pictures.scene.Place;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Scenes;
import io.intellisense.pictures.scene.Thing;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void cellsUnderAFigureSayWhatItIs() {
        Scene scene = Scenes.of(RED, CIRCLE, Pattern.DOTTED, BLUE);
        assertThat(cell(scene, 4, 4))
                .containsExactly(1 + CIRCLE.ordinal(), 1 + RED.ordinal(), 1 + Pattern.DOTTED.ordinal());
        assertThat(cell(scene, 0, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void figuresAreWhereTheyStand() {
        Scene scene =
                Scenes.plain(WHITE, Scenes.at(Place.TOP_LEFT, RED, STAR), Scenes.at(Place.BOTTOM, BLUE, Thing.FISH));
        assertThat(cell(scene, 1, 1)[1]).isEqualTo(1 + RED.ordinal());
        assertThat(cell(scene, 6, 4)[1]).isEqualTo(1 + BLUE.ordinal());
        assertThat(cell(scene, 1, 6)).containsExactly(0, 0, 0);
    }

    @Test
    void shapesAndThingsHaveDifferentNumbers() {
        Scene shape = Scenes.of(RED, CROSS, Pattern.PLAIN, BLUE);
        Scene thing = Scenes.of(RED, Thing.HOUSE, Pattern.PLAIN, BLUE);
        assertThat(cell(thing, 4, 4)[0]).isGreaterThan(cell(shape, 4, 4)[0]);
    }

    private static int[] cell(Scene scene, int row, int column) {
        byte[] cells = Cells.of(scene);
        int at = (row * Cells.ACROSS + column) * Cells.NUMBERS;
        return new int[] {cells[at], cells[at + 1], cells[at + 2]};
    }
}
