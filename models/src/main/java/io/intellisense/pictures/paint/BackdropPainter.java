package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Backdrop;
import io.intellisense.pictures.scene.Dice;
import java.awt.Color;

/** Paints what lies behind the figures, over the whole unit square. */
final class BackdropPainter {
    private BackdropPainter() {}

    static void paint(Brush brush, Backdrop backdrop, Dice dice) {
        if (backdrop instanceof Backdrop.Landscape landscape) {
            SkyPainter.paint(brush, landscape.sky(), dice);
            LandPainter.paint(brush, landscape.land(), landscape.sky(), dice);
        } else {
            plain(brush, Palette.shade(((Backdrop.Plain) backdrop).hue(), dice), dice);
        }
    }

    /** A wall in soft light: a little lighter above or below, and around one spot. */
    private static void plain(Brush brush, Color colour, Dice dice) {
        Color light = Palette.lighter(colour, 0.10);
        Color dark = Palette.darker(colour, 0.07);
        boolean above = dice.chance(0.6);
        brush.shaded(Brush.box(0, 0, 1, 1), above ? light : dark, above ? dark : light);
        double x = dice.between(0.2, 0.8);
        double y = dice.between(0.2, 0.8);
        brush.glow(x, y, 0.7, new Color(255, 255, 255, 34));
    }
}
