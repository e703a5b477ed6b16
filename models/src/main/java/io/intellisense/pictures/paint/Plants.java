package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** What grows: trees, flowers, apples, mushrooms, cacti. */
final class Plants {
    private static final Color BARK = new Color(116, 78, 50);
    private static final Color LEAF = new Color(74, 154, 76);

    private Plants() {}

    static void tree(Brush brush, Color leaves, Dice dice) {
        brush.lit(Brush.polygon(-0.06, 0.1, 0.06, 0.1, 0.09, 0.5, -0.09, 0.5), BARK);
        double[][] puffs = {
            {-0.22, 0.0, 0.2}, {0.22, 0.0, 0.2}, {0, 0.06, 0.2}, {-0.14, -0.2, 0.2}, {0.14, -0.2, 0.2}, {0, -0.28, 0.22}
        };
        for (double[] puff : puffs) {
            Color shade = Palette.mix(leaves, Palette.darker(leaves, 0.3), dice.between(0.0, 0.45));
            brush.lit(Brush.circle(puff[0], puff[1], puff[2]), shade);
        }
        for (int i = 0; i < 7; i++) {
            Shape speck = Brush.circle(dice.between(-0.25, 0.25), dice.between(-0.36, 0.06), 0.03);
            brush.flat(speck, Palette.clear(Palette.lighter(leaves, 0.4), 0.6));
        }
    }

    static void flower(Brush brush, Color petals, Dice dice) {
        brush.line(Brush.curve(0, -0.1, 0.06, 0.2, 0, 0.5), LEAF, 0.045);
        brush.at(0.11, 0.28, -0.6, 1).lit(Brush.oval(0, 0, 0.13, 0.055), LEAF);
        brush.at(-0.1, 0.36, 0.6, 1).lit(Brush.oval(0, 0, 0.12, 0.05), LEAF);
        int count = dice.between(5, 7);
        for (int i = 0; i < count; i++) {
            Brush turned = brush.at(0, -0.18, 2 * Math.PI * i / count, 1);
            turned.lit(Brush.oval(0, -0.19, 0.105, 0.16), petals);
            turned.line(Brush.oval(0, -0.19, 0.105, 0.16), Palette.clear(Palette.darker(petals, 0.35), 0.35), 0.01);
        }
        boolean warm = petals.getRed() > 220 && petals.getGreen() > 110 && petals.getBlue() < 120;
        brush.lit(Brush.circle(0, -0.18, 0.1), warm ? new Color(120, 72, 40) : new Color(250, 202, 66));
    }

    static void apple(Brush brush, Color skin) {
        brush.line(Brush.curve(0, -0.28, 0.02, -0.4, 0.08, -0.48), BARK, 0.045);
        brush.at(0.17, -0.4, -0.4, 1).lit(Brush.oval(0, 0, 0.13, 0.06), LEAF);
        Path2D body = new Path2D.Double();
        body.moveTo(0, -0.26);
        body.curveTo(-0.3, -0.46, -0.56, -0.2, -0.44, 0.14);
        body.curveTo(-0.36, 0.42, -0.16, 0.54, 0, 0.44);
        body.curveTo(0.16, 0.54, 0.36, 0.42, 0.44, 0.14);
        body.curveTo(0.56, -0.2, 0.3, -0.46, 0, -0.26);
        brush.shadow(body);
        brush.lit(body, skin);
        brush.at(-0.24, -0.08, 0.5, 1).flat(Brush.oval(0, 0, 0.06, 0.12), new Color(255, 255, 255, 110));
    }

    static void mushroom(Brush brush, Color cap) {
        brush.lit(Brush.rounded(-0.13, -0.05, 0.13, 0.5, 0.16), new Color(244, 234, 214));
        Shape hat = Brush.slice(0, 0.06, 0.48, 0.52, 0, 180);
        brush.shadow(hat);
        brush.lit(hat, cap);
        Brush within = brush.inside(hat);
        double[][] dots = {{-0.26, -0.08, 0.08}, {0.02, -0.26, 0.09}, {0.28, -0.06, 0.075}, {0.02, -0.04, 0.055}};
        for (double[] dot : dots) {
            within.flat(Brush.circle(dot[0], dot[1], dot[2]), new Color(252, 246, 236));
        }
    }

    static void cactus(Brush brush, Color skin) {
        brush.lit(Brush.rounded(-0.38, -0.18, -0.22, 0.14, 0.16), skin);
        brush.lit(Brush.rounded(-0.38, 0.02, 0.0, 0.16, 0.14), skin);
        brush.lit(Brush.rounded(0.22, -0.3, 0.38, 0.04, 0.16), skin);
        brush.lit(Brush.rounded(0.0, -0.08, 0.38, 0.06, 0.14), skin);
        Shape trunk = Brush.rounded(-0.13, -0.5, 0.13, 0.5, 0.26);
        brush.lit(trunk, skin);
        for (double x : new double[] {-0.06, 0.0, 0.06}) {
            brush.line(Brush.path(x, -0.4, x, 0.46), Palette.clear(Palette.darker(skin, 0.5), 0.4), 0.014);
        }
        brush.lit(Brush.circle(0, -0.49, 0.07), new Color(242, 120, 160));
    }
}
