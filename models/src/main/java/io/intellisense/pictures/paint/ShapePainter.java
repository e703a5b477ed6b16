package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Pattern;
import java.awt.Color;
import java.awt.Shape;

/** Paints a plain shape with its pattern. */
final class ShapePainter {
    private final Brush brush;

    ShapePainter(Brush brush) {
        this.brush = brush;
    }

    void paint(Shape outline, Color colour, Pattern pattern, Dice dice) {
        brush.shadow(outline);
        brush.lit(outline, colour);
        Brush within = brush.inside(outline);
        Color second = Palette.companion(colour);
        switch (pattern) {
            case PLAIN -> {}
            case STRIPED -> stripes(within.at(0, 0, dice.pick(0.0, Math.PI / 4, Math.PI / 2, -Math.PI / 4), 1), second);
            case DOTTED -> dots(within, second, dice.between(0.2, 0.24));
            case CHECKERED -> checks(within.at(0, 0, dice.pick(0.0, Math.PI / 4), 1), second);
        }
        brush.line(outline, Palette.clear(Palette.darker(colour, 0.45), 0.55), 0.016);
    }

    private static void stripes(Brush brush, Color colour) {
        double step = 0.24;
        for (double x = -4 * step; x < 4 * step; x += step) {
            brush.flat(Brush.box(x, -1, x + step * 0.42, 1), colour);
        }
    }

    private static void dots(Brush brush, Color colour, double step) {
        for (int row = -3; row <= 3; row++) {
            for (int column = -3; column <= 3; column++) {
                double x = (column + (row % 2 == 0 ? 0 : 0.5)) * step;
                brush.flat(Brush.circle(x, row * step * 0.87, step * 0.3), colour);
            }
        }
    }

    private static void checks(Brush brush, Color colour) {
        double step = 0.2;
        for (int row = -4; row < 4; row++) {
            for (int column = -4; column < 4; column++) {
                if ((row + column) % 2 == 0) {
                    double x = column * step;
                    double y = row * step;
                    brush.flat(Brush.box(x, y, x + step, y + step), colour);
                }
            }
        }
    }
}
