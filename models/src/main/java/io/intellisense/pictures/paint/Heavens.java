package io.intellisense.pictures.paint;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** What shines above: sun, moon, rainbow. */
final class Heavens {
    private static final Color[] RAINBOW = {
        new Color(222, 62, 60),
        new Color(244, 146, 48),
        new Color(250, 218, 74),
        new Color(86, 178, 96),
        new Color(70, 130, 214),
        new Color(136, 84, 186)
    };

    private Heavens() {}

    static void sun(Brush brush, Color light) {
        Color warm = Palette.mix(light, new Color(255, 160, 40), 0.35);
        for (int i = 0; i < 12; i++) {
            Brush turned = brush.at(0, 0, Math.PI * i / 6, 1);
            double reach = i % 2 == 0 ? 0.52 : 0.44;
            turned.flat(Brush.polygon(-0.06, -0.3, 0.06, -0.3, 0, -reach), warm);
        }
        brush.flat(Brush.circle(0, 0, 0.32), warm);
        brush.shaded(Brush.circle(0, 0, 0.29), Palette.lighter(light, 0.35), light);
    }

    static void moon(Brush brush, Color light) {
        Area crescent = new Area(Brush.circle(0, 0, 0.46));
        crescent.subtract(new Area(Brush.circle(0.22, -0.1, 0.38)));
        Color pale = Palette.lighter(light, 0.4);
        brush.shaded(crescent, pale, light);
        brush.inside(crescent).flat(Brush.circle(-0.28, 0.1, 0.07), Palette.clear(Palette.darker(pale, 0.3), 0.35));
        brush.inside(crescent).flat(Brush.circle(-0.16, 0.3, 0.05), Palette.clear(Palette.darker(pale, 0.3), 0.35));
    }

    static void rainbow(Brush brush) {
        for (int i = 0; i < RAINBOW.length; i++) {
            double outer = 0.5 - 0.042 * i;
            Area band = new Area(half(outer));
            band.subtract(new Area(half(outer - 0.045)));
            brush.flat(band, RAINBOW[i]);
        }
        for (int side = -1; side <= 1; side += 2) {
            brush.flat(Brush.oval(side * 0.39, 0.25, 0.15, 0.07), new Color(255, 255, 255, 235));
            brush.flat(Brush.circle(side * 0.36, 0.2, 0.085), new Color(255, 255, 255, 235));
            brush.flat(Brush.circle(side * 0.44, 0.22, 0.065), new Color(255, 255, 255, 235));
        }
    }

    private static Shape half(double radius) {
        return Brush.slice(0, 0.25, radius, radius * 1.1, 0, 180);
    }
}
