package io.intellisense.pictures;

import io.intellisense.pictures.scene.Group;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Shape;
import io.intellisense.pictures.scene.Spot;
import io.intellisense.pictures.scene.Subject;
import io.intellisense.pictures.scene.Thing;

/**
 * What stands in each cell of a grid over the picture. Training tells the model for each patch of a picture what it is a
 * part of, which it would otherwise have to find out from captions: it learns to see several times as fast.
 */
final class Cells {
    /** The grid's cells a side: as many as the demo model has patches. */
    static final int ACROSS = 8;

    /** Numbers of a cell: its subject, colour and pattern, each from 1 on, or 0 where nothing stands. */
    static final int NUMBERS = 3;

    private Cells() {}

    /** Row by row, {@value #NUMBERS} bytes a cell. */
    static byte[] of(Scene scene) {
        byte[] cells = new byte[ACROSS * ACROSS * NUMBERS];
        for (Group group : scene.groups()) {
            for (Spot spot : group.spots()) {
                mark(group, spot, cells);
            }
        }
        return cells;
    }

    private static void mark(Group group, Spot spot, byte[] cells) {
        for (int row = 0; row < ACROSS; row++) {
            for (int column = 0; column < ACROSS; column++) {
                if (covers(spot, column, row)) {
                    int at = (row * ACROSS + column) * NUMBERS;
                    cells[at] = (byte) (1 + number(group.subject()));
                    cells[at + 1] = (byte) (1 + group.hue().ordinal());
                    cells[at + 2] = (byte) (1 + group.pattern().ordinal());
                }
            }
        }
    }

    /** Whether the cell's middle lies under the figure; the cell that holds a small figure's middle always counts. */
    private static boolean covers(Spot spot, int column, int row) {
        double across = (column + 0.5) / ACROSS - spot.x();
        double down = (row + 0.5) / ACROSS - spot.y();
        boolean holdsMiddle = Math.max(Math.abs(across), Math.abs(down)) <= 0.5 / ACROSS;
        return holdsMiddle || Math.hypot(across, down) <= 0.52 * spot.extent();
    }

    private static int number(Subject subject) {
        return subject instanceof Shape shape ? shape.ordinal() : Shape.values().length + ((Thing) subject).ordinal();
    }
}
