package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Sky;
import java.awt.Color;

/** Paints the sky: clouds by day, glowing bands at sunset, stars at night. */
final class SkyPainter {
    private SkyPainter() {}

    static void paint(Brush brush, Sky sky, Dice dice) {
        switch (sky) {
            case DAY -> day(brush, dice);
            case SUNSET -> sunset(brush, dice);
            case NIGHT -> night(brush, dice);
        }
    }

    private static void day(Brush brush, Dice dice) {
        brush.shaded(Brush.box(0, 0, 1, 1), new Color(96, 172, 236), new Color(224, 241, 252));
        int clouds = dice.between(1, 3);
        for (int i = 0; i < clouds; i++) {
            cloud(brush.at(dice.between(0.05, 0.95), dice.between(0.08, 0.42), 0, dice.between(0.16, 0.3)));
        }
    }

    private static void cloud(Brush brush) {
        Color white = new Color(255, 255, 255, 215);
        brush.flat(Brush.oval(0, 0.08, 0.5, 0.13), white);
        brush.flat(Brush.circle(-0.18, 0, 0.17), white);
        brush.flat(Brush.circle(0.1, -0.05, 0.22), white);
        brush.flat(Brush.circle(0.3, 0.04, 0.13), white);
    }

    private static void sunset(Brush brush, Dice dice) {
        brush.shaded(Brush.box(0, 0, 1, 0.34), new Color(118, 72, 146), new Color(238, 110, 96));
        brush.shaded(Brush.box(0, 0.33, 1, 1), new Color(238, 110, 96), new Color(255, 222, 130));
        for (int i = 0; i < 3; i++) {
            double y = dice.between(0.12, 0.48);
            brush.flat(
                    Brush.oval(dice.between(0.1, 0.9), y, dice.between(0.15, 0.35), 0.012),
                    new Color(255, 214, 176, 110));
        }
    }

    private static void night(Brush brush, Dice dice) {
        brush.shaded(Brush.box(0, 0, 1, 1), new Color(12, 18, 52), new Color(56, 66, 124));
        for (int i = 0; i < 34; i++) {
            double radius = dice.chance(0.2) ? 0.009 : dice.between(0.003, 0.006);
            Color light = Palette.clear(new Color(255, 250, 225), dice.between(0.6, 1.0));
            brush.flat(Brush.circle(dice.between(0.0, 1.0), dice.between(0.0, 0.62), radius), light);
        }
    }
}
