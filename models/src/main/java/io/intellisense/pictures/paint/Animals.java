package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** What lives and moves: cats, fish, birds, butterflies. */
final class Animals {
    private static final Color INK = new Color(32, 30, 40);

    private Animals() {}

    static void cat(Brush brush, Color fur, Dice dice) {
        Color inner = new Color(244, 170, 176);
        for (int side = -1; side <= 1; side += 2) {
            brush.lit(Brush.polygon(side * 0.42, -0.5, side * 0.44, -0.02, side * 0.06, -0.28), fur);
            brush.flat(Brush.polygon(side * 0.37, -0.38, side * 0.38, -0.12, side * 0.18, -0.26), inner);
        }
        Shape head = Brush.oval(0, 0.06, 0.46, 0.4);
        brush.shadow(head);
        brush.lit(head, fur);
        brush.flat(Brush.oval(0, 0.23, 0.2, 0.14), Palette.lighter(fur, 0.55));
        Color eyes = dice.pick(new Color(150, 206, 90), new Color(246, 200, 70), new Color(110, 190, 230));
        for (int side = -1; side <= 1; side += 2) {
            brush.flat(Brush.oval(side * 0.18, 0.0, 0.095, 0.1), Color.WHITE);
            brush.flat(Brush.oval(side * 0.18, 0.0, 0.085, 0.09), eyes);
            brush.flat(Brush.oval(side * 0.18, 0.0, 0.03, 0.08), INK);
            whiskers(brush, side, Palette.lightness(fur) > 0.4 ? INK : Color.WHITE);
        }
        brush.flat(Brush.polygon(-0.06, 0.14, 0.06, 0.14, 0, 0.21), new Color(232, 120, 134));
        brush.line(Brush.curve(-0.1, 0.28, -0.04, 0.32, 0, 0.22), INK, 0.018);
        brush.line(Brush.curve(0.1, 0.28, 0.04, 0.32, 0, 0.22), INK, 0.018);
    }

    private static void whiskers(Brush brush, int side, Color colour) {
        for (double rise : new double[] {-0.05, 0.02, 0.09}) {
            brush.line(
                    Brush.path(side * 0.2, 0.22 + rise / 2, side * 0.5, 0.2 + rise), Palette.clear(colour, 0.7), 0.011);
        }
    }

    static void fish(Brush brush, Color scales, Dice dice) {
        Color fin = Palette.darker(scales, 0.18);
        brush.lit(Brush.polygon(0.24, 0.0, 0.5, -0.24, 0.44, 0.0, 0.5, 0.24), fin);
        brush.lit(Brush.polygon(-0.12, -0.2, 0.06, -0.38, 0.18, -0.16), fin);
        brush.lit(Brush.polygon(-0.04, 0.2, 0.08, 0.34, 0.16, 0.16), fin);
        Shape body = Brush.oval(-0.1, 0, 0.4, 0.24);
        brush.shadow(body);
        brush.lit(body, scales);
        if (dice.chance(0.5)) {
            Brush within = brush.inside(body);
            within.flat(Brush.box(-0.16, -0.3, -0.08, 0.3), Palette.clear(Palette.companion(scales), 0.8));
            within.flat(Brush.box(0.06, -0.3, 0.13, 0.3), Palette.clear(Palette.companion(scales), 0.8));
        }
        brush.flat(Brush.circle(-0.32, -0.06, 0.06), Color.WHITE);
        brush.flat(Brush.circle(-0.335, -0.06, 0.032), INK);
        brush.line(Brush.curve(-0.48, 0.06, -0.43, 0.1, -0.37, 0.07), Palette.darker(scales, 0.5), 0.018);
        brush.at(-0.02, 0.05, 0.5, 1).lit(Brush.oval(0, 0, 0.1, 0.045), fin);
    }

    static void bird(Brush brush, Color feathers, Dice dice) {
        Color wing = Palette.darker(feathers, 0.22);
        brush.lit(Brush.polygon(0.2, 0.06, 0.5, -0.04, 0.5, 0.14, 0.22, 0.2), wing);
        Shape body = Brush.oval(-0.02, 0.08, 0.32, 0.2);
        brush.shadow(body);
        brush.lit(body, feathers);
        brush.lit(Brush.circle(-0.28, -0.1, 0.16), feathers);
        brush.flat(Brush.oval(-0.08, 0.16, 0.2, 0.1), Palette.clear(Palette.lighter(feathers, 0.6), 0.6));
        brush.flat(Brush.polygon(-0.42, -0.14, -0.56, -0.07, -0.42, -0.03), new Color(244, 166, 44));
        brush.flat(Brush.circle(-0.32, -0.13, 0.035), Color.WHITE);
        brush.flat(Brush.circle(-0.325, -0.13, 0.022), INK);
        Path2D up = Brush.curve(-0.1, 0.06, 0.02, -0.3, 0.22, dice.between(-0.5, -0.4));
        up.quadTo(0.3, -0.1, 0.16, 0.1);
        up.closePath();
        brush.lit(up, wing);
    }

    static void butterfly(Brush brush, Color wings) {
        for (int side = -1; side <= 1; side += 2) {
            brush.at(side * 0.26, -0.17, side * 0.6, 1).lit(Brush.oval(0, 0, 0.25, 0.21), wings);
            brush.at(side * 0.2, 0.2, side * -0.5, 1).lit(Brush.oval(0, 0, 0.19, 0.16), Palette.lighter(wings, 0.2));
            brush.flat(Brush.circle(side * 0.3, -0.2, 0.085), Palette.clear(Palette.lighter(wings, 0.7), 0.85));
            brush.flat(Brush.circle(side * 0.22, 0.21, 0.055), Palette.clear(Palette.darker(wings, 0.4), 0.7));
            brush.line(Brush.curve(0, -0.24, side * 0.03, -0.4, side * 0.13, -0.45), INK, 0.018);
        }
        brush.flat(Brush.rounded(-0.04, -0.28, 0.04, 0.36, 0.08), INK);
    }
}
