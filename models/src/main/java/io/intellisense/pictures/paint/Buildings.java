package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import java.awt.Color;

/** What people make and set up: houses, umbrellas, cakes, snowmen. */
final class Buildings {
    private static final Color WOOD = new Color(120, 78, 48);
    private static final Color GLASS = new Color(190, 225, 245);
    private static final Color COAL = new Color(40, 38, 46);

    private Buildings() {}

    static void house(Brush brush, Color walls, Dice dice) {
        Color roof = Palette.lightness(walls) > 0.45 ? new Color(168, 66, 52) : new Color(92, 74, 76);
        brush.lit(Brush.box(0.16, -0.46, 0.27, -0.15), new Color(150, 92, 78));
        brush.shadow(Brush.box(-0.38, -0.08, 0.38, 0.5));
        brush.lit(Brush.box(-0.38, -0.1, 0.38, 0.5), walls);
        brush.lit(Brush.polygon(-0.5, -0.08, 0, -0.5, 0.5, -0.08), roof);
        brush.lit(Brush.rounded(-0.08, 0.17, 0.1, 0.5, 0.03), WOOD);
        brush.flat(Brush.circle(0.06, 0.35, 0.015), new Color(240, 214, 120));
        Color pane = dice.chance(0.35) ? new Color(255, 226, 130) : GLASS;
        window(brush, -0.24, 0.1, pane);
        window(brush, 0.25, 0.1, pane);
    }

    private static void window(Brush brush, double x, double y, Color pane) {
        brush.flat(Brush.box(x - 0.09, y - 0.09, x + 0.09, y + 0.09), Color.WHITE);
        brush.flat(Brush.box(x - 0.07, y - 0.07, x - 0.01, y + 0.07), pane);
        brush.flat(Brush.box(x + 0.01, y - 0.07, x + 0.07, y + 0.07), pane);
    }

    static void umbrella(Brush brush, Color cloth) {
        brush.line(Brush.path(0, -0.5, 0, 0.38), WOOD, 0.035);
        brush.line(Brush.curve(0, 0.38, 0.02, 0.52, 0.13, 0.4), WOOD, 0.035);
        java.awt.geom.Area canopy = new java.awt.geom.Area(Brush.slice(0, 0.05, 0.5, 0.5, 0, 180));
        for (int i = 0; i < 4; i++) {
            canopy.subtract(new java.awt.geom.Area(Brush.oval(-0.375 + 0.25 * i, 0.07, 0.125, 0.07)));
        }
        brush.shadow(canopy);
        brush.lit(canopy, cloth);
        Brush within = brush.inside(canopy);
        within.flat(Brush.oval(0, 0.05, 0.25, 0.5), Palette.clear(Palette.lighter(cloth, 0.5), 0.45));
        within.flat(Brush.oval(0, 0.05, 0.05, 0.5), Palette.clear(Palette.darker(cloth, 0.5), 0.2));
    }

    static void cake(Brush brush, Color icing, Dice dice) {
        brush.flat(Brush.oval(0, 0.44, 0.5, 0.07), new Color(214, 218, 226));
        brush.lit(Brush.rounded(-0.42, 0.0, 0.42, 0.46, 0.08), new Color(224, 178, 122));
        brush.flat(Brush.box(-0.42, 0.2, 0.42, 0.26), new Color(250, 240, 222));
        brush.lit(Brush.rounded(-0.44, -0.08, 0.44, 0.14, 0.12), icing);
        for (int i = 0; i < 6; i++) {
            double x = -0.37 + 0.148 * i;
            brush.lit(Brush.rounded(x - 0.05, 0.05, x + 0.05, dice.between(0.18, 0.28), 0.1), icing);
        }
        for (int i = -1; i <= 1; i++) {
            candle(
                    brush,
                    0.2 * i,
                    dice.pick(new Color(90, 160, 230), new Color(240, 120, 150), new Color(120, 200, 120)));
        }
    }

    private static void candle(Brush brush, double x, Color wax) {
        brush.lit(Brush.box(x - 0.025, -0.3, x + 0.025, -0.07), wax);
        brush.flat(Brush.oval(x, -0.38, 0.035, 0.065), new Color(255, 196, 60));
        brush.flat(Brush.oval(x, -0.36, 0.016, 0.035), new Color(255, 244, 190));
    }

    static void snowman(Brush brush, Color snow, Dice dice) {
        Color shade = Palette.mix(snow, new Color(150, 175, 215), 0.45);
        brush.line(Brush.path(-0.2, 0.0, -0.44, -0.14), WOOD, 0.03);
        brush.line(Brush.path(0.2, 0.0, 0.44, -0.14), WOOD, 0.03);
        brush.shadow(Brush.circle(0, 0.24, 0.26));
        brush.shaded(Brush.circle(0, 0.24, 0.26), snow, shade);
        brush.shaded(Brush.circle(0, -0.04, 0.2), snow, shade);
        brush.shaded(Brush.circle(0, -0.27, 0.155), snow, shade);
        Color scarf = dice.pick(new Color(205, 54, 60), new Color(50, 110, 200), new Color(60, 150, 90));
        brush.flat(Brush.rounded(-0.14, -0.16, 0.14, -0.1, 0.05), scarf);
        brush.flat(Brush.box(0.05, -0.13, 0.11, 0.05), scarf);
        brush.flat(Brush.box(-0.19, -0.41, 0.19, -0.37), COAL);
        brush.flat(Brush.box(-0.12, -0.54, 0.12, -0.38), COAL);
        brush.flat(Brush.circle(-0.055, -0.3, 0.02), COAL);
        brush.flat(Brush.circle(0.055, -0.3, 0.02), COAL);
        brush.flat(Brush.polygon(0, -0.27, 0.14, -0.24, 0, -0.22), new Color(240, 130, 40));
        brush.flat(Brush.circle(0, -0.02, 0.02), COAL);
        brush.flat(Brush.circle(0, 0.07, 0.02), COAL);
    }
}
