package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Hue;
import java.awt.Color;

/** Turns named colours into shades that go well together. */
final class Palette {
    private Palette() {}

    /** The named colour, a little different each time. */
    static Color shade(Hue hue, Dice dice) {
        Color plain = plain(hue);
        float[] hsb = Color.RGBtoHSB(plain.getRed(), plain.getGreen(), plain.getBlue(), null);
        float turn = (float) dice.between(-0.012, 0.012);
        float light = (float) dice.between(0.94, 1.04);
        return Color.getHSBColor(hsb[0] + turn, hsb[1], Math.min(1, hsb[2] * light));
    }

    private static Color plain(Hue hue) {
        return switch (hue) {
            case RED, COLOURFUL -> new Color(217, 48, 50);
            case ORANGE -> new Color(241, 133, 34);
            case YELLOW -> new Color(248, 208, 56);
            case GREEN -> new Color(62, 160, 82);
            case BLUE -> new Color(52, 112, 212);
            case PURPLE -> new Color(126, 68, 178);
            case PINK -> new Color(246, 146, 182);
            case BROWN -> new Color(128, 82, 46);
            case BLACK -> new Color(36, 36, 42);
            case WHITE -> new Color(248, 247, 243);
            case GREY -> new Color(146, 150, 157);
        };
    }

    /** A second colour for a pattern, that leaves the first one its name. */
    static Color companion(Color colour) {
        return lightness(colour) > 0.72 ? mix(colour, new Color(60, 56, 70), 0.55) : mix(colour, Color.WHITE, 0.78);
    }

    static Color lighter(Color colour, double by) {
        return mix(colour, Color.WHITE, by);
    }

    static Color darker(Color colour, double by) {
        return mix(colour, new Color(18, 16, 34), by);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                blend(from.getRed(), to.getRed(), share),
                blend(from.getGreen(), to.getGreen(), share),
                blend(from.getBlue(), to.getBlue(), share));
    }

    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    static double lightness(Color colour) {
        return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
