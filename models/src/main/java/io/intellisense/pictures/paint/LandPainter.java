package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Land;
import io.intellisense.pictures.scene.Sky;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Paints the ground, in the light that its sky gives. */
final class LandPainter {
    private final Brush brush;
    private final Sky sky;
    private final Dice dice;

    private LandPainter(Brush brush, Sky sky, Dice dice) {
        this.brush = brush;
        this.sky = sky;
        this.dice = dice;
    }

    static void paint(Brush brush, Land land, Sky sky, Dice dice) {
        LandPainter painter = new LandPainter(brush, sky, dice);
        switch (land) {
            case MEADOW -> painter.meadow();
            case SEA -> painter.sea();
            case SNOW -> painter.hills(new Color(226, 236, 248), new Color(250, 252, 255));
            case DESERT -> painter.hills(new Color(226, 178, 104), new Color(240, 204, 136));
            case MOUNTAINS -> painter.mountains();
        }
    }

    private void meadow() {
        hills(new Color(98, 174, 92), new Color(122, 194, 88));
        for (int i = 0; i < 14; i++) {
            double x = dice.between(0.0, 1.0);
            double y = dice.between(0.78, 0.98);
            Color blade = lit(new Color(70, 146, 66));
            brush.line(Brush.path(x, y, x + 0.008, y - 0.03), blade, 0.006);
            brush.line(Brush.path(x, y, x - 0.010, y - 0.026), blade, 0.006);
        }
    }

    private void sea() {
        double horizon = dice.between(0.52, 0.6);
        brush.shaded(Brush.box(0, horizon, 1, 1), lit(new Color(64, 150, 206)), lit(new Color(24, 84, 150)));
        for (int i = 0; i < 22; i++) {
            double y = horizon + 0.02 + (1 - horizon) * (i + 0.5) / 22;
            double x = dice.between(0.0, 1.0);
            double reach = dice.between(0.03, 0.07);
            Color foam = Palette.clear(lit(new Color(200, 230, 246)), 0.6);
            brush.line(Brush.curve(x - reach, y, x, y - 0.018, x + reach, y), foam, 0.007);
        }
    }

    private void hills(Color far, Color near) {
        double horizon = dice.between(0.56, 0.64);
        hill(horizon, dice.between(-0.06, 0.06), lit(far));
        hill(horizon + 0.1, dice.between(-0.08, 0.08), lit(near));
    }

    private void hill(double height, double swing, Color colour) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, height);
        hill.curveTo(0.33, height - swing - 0.05, 0.66, height + swing, 1, height - 0.03);
        hill.lineTo(1, 1);
        hill.lineTo(0, 1);
        hill.closePath();
        brush.shaded(hill, Palette.lighter(colour, 0.06), Palette.darker(colour, 0.14));
    }

    private void mountains() {
        double foot = dice.between(0.66, 0.72);
        peak(dice.between(0.12, 0.25), foot, dice.between(0.3, 0.4), lit(new Color(128, 136, 160)));
        peak(dice.between(0.75, 0.9), foot, dice.between(0.3, 0.42), lit(new Color(118, 128, 154)));
        peak(dice.between(0.42, 0.6), foot, dice.between(0.42, 0.5), lit(new Color(104, 114, 142)));
        hill(foot, dice.between(-0.02, 0.04), lit(new Color(96, 150, 96)));
    }

    private void peak(double x, double foot, double height, Color rock) {
        double top = foot - height;
        double reach = height * 0.85;
        brush.shaded(
                Brush.polygon(x - reach, foot + 0.06, x, top, x + reach, foot + 0.06), rock, Palette.darker(rock, 0.2));
        double cap = 0.34;
        double half = reach * cap * 0.9;
        double low = top + height * cap;
        brush.flat(
                Brush.polygon(
                        x,
                        top,
                        x + half,
                        low,
                        x + half * 0.45,
                        low - 0.03,
                        x + half * 0.1,
                        low + 0.02,
                        x - half * 0.4,
                        low - 0.03,
                        x - half,
                        low),
                lit(new Color(246, 249, 255)));
    }

    private Color lit(Color byDay) {
        return switch (sky) {
            case DAY -> byDay;
            case SUNSET -> Palette.mix(byDay, new Color(214, 100, 84), 0.26);
            case NIGHT -> Palette.mix(byDay, new Color(20, 26, 70), 0.5);
        };
    }
}
