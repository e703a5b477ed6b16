package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** What moves people: boats, cars, balloons, rockets. */
final class Vehicles {
    private static final Color GLASS = new Color(196, 228, 246);
    private static final Color TYRE = new Color(42, 42, 48);

    private Vehicles() {}

    static void boat(Brush brush, Color hull, Dice dice) {
        Color sail = Palette.lightness(hull) > 0.85 ? new Color(238, 150, 120) : new Color(252, 248, 238);
        brush.line(Brush.path(0.02, -0.5, 0.02, 0.2), new Color(110, 76, 50), 0.03);
        brush.lit(Brush.polygon(0.06, -0.46, 0.42, 0.12, 0.06, 0.12), sail);
        brush.lit(
                Brush.polygon(-0.02, -0.38, -0.02, 0.12, -0.3, 0.12), Palette.mix(sail, hull, dice.between(0.1, 0.3)));
        Path2D body = Brush.curve(-0.5, 0.18, -0.4, 0.46, -0.2, 0.46);
        body.lineTo(0.24, 0.46);
        body.quadTo(0.42, 0.46, 0.5, 0.18);
        body.closePath();
        brush.shadow(body);
        brush.lit(body, hull);
        brush.inside(body).flat(Brush.box(-0.5, 0.2, 0.5, 0.25), Palette.companion(hull));
    }

    static void car(Brush brush, Color body) {
        Path2D cabin = Brush.polygon(-0.28, 0.0, -0.17, -0.24, 0.14, -0.24, 0.29, 0.0);
        brush.flat(Brush.oval(0, 0.31, 0.48, 0.035), new Color(10, 8, 30, 60));
        brush.lit(cabin, Palette.darker(body, 0.08));
        brush.flat(Brush.polygon(-0.21, -0.01, -0.14, -0.19, -0.02, -0.19, -0.02, -0.01), GLASS);
        brush.flat(Brush.polygon(0.02, -0.01, 0.02, -0.19, 0.12, -0.19, 0.22, -0.01), GLASS);
        brush.lit(Brush.rounded(-0.5, -0.04, 0.5, 0.22, 0.18), body);
        brush.flat(Brush.oval(0.46, 0.06, 0.03, 0.04), new Color(255, 240, 170));
        brush.flat(Brush.oval(-0.47, 0.06, 0.025, 0.035), new Color(230, 60, 50));
        wheel(brush, -0.28);
        wheel(brush, 0.28);
    }

    private static void wheel(Brush brush, double x) {
        brush.flat(Brush.circle(x, 0.21, 0.12), TYRE);
        brush.flat(Brush.circle(x, 0.21, 0.055), new Color(205, 208, 214));
    }

    static void balloon(Brush brush, Color skin) {
        brush.line(Brush.curve(0, 0.28, 0.09, 0.4, -0.01, 0.52), new Color(110, 106, 116), 0.018);
        Shape round = Brush.oval(0, -0.12, 0.31, 0.38);
        brush.shadow(round);
        brush.lit(Brush.polygon(0, 0.23, 0.055, 0.31, -0.055, 0.31), Palette.darker(skin, 0.15));
        brush.lit(round, skin);
        Brush shine = brush.at(-0.12, -0.27, 0.5, 1);
        shine.flat(Brush.oval(0, 0, 0.05, 0.1), new Color(255, 255, 255, 130));
    }

    static void rocket(Brush brush, Color hull) {
        Color fins = Palette.lightness(hull) > 0.6 ? new Color(214, 60, 58) : new Color(236, 236, 240);
        brush.flat(Brush.polygon(-0.1, 0.28, 0.1, 0.28, 0, 0.54), new Color(255, 150, 40));
        brush.flat(Brush.polygon(-0.05, 0.28, 0.05, 0.28, 0, 0.43), new Color(255, 232, 130));
        brush.lit(Brush.polygon(-0.12, 0.05, -0.3, 0.34, -0.1, 0.27), fins);
        brush.lit(Brush.polygon(0.12, 0.05, 0.3, 0.34, 0.1, 0.27), fins);
        Path2D body = Brush.curve(0, -0.52, 0.28, -0.2, 0.12, 0.3);
        body.lineTo(-0.12, 0.3);
        body.quadTo(-0.28, -0.2, 0, -0.52);
        brush.shadow(body);
        brush.lit(body, hull);
        brush.inside(body).flat(Brush.box(-0.5, -0.6, 0.5, -0.31), fins);
        brush.flat(Brush.circle(0, -0.1, 0.09), new Color(70, 84, 110));
        brush.flat(Brush.circle(0, -0.1, 0.065), GLASS);
    }
}
