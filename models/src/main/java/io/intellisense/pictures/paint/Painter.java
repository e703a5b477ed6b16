package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Dice;
import io.intellisense.pictures.scene.Group;
import io.intellisense.pictures.scene.Scene;
import io.intellisense.pictures.scene.Shape;
import io.intellisense.pictures.scene.Spot;
import io.intellisense.pictures.scene.Thing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Paints scenes: the same scene is the same picture at any size. */
public final class Painter {
    private Painter() {}

    /** A square RGB picture of this scene, so many pixels a side. */
    public static BufferedImage paint(Scene scene, int side) {
        if (side < 8 || side > 8192) {
            throw new IllegalArgumentException("a picture's side is 8 to 8192 pixels, not " + side);
        }
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(side, side);
            paint(scene, new Brush(graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void paint(Scene scene, Brush brush) {
        BackdropPainter.paint(brush, scene.backdrop(), Dice.of(scene.detail(), 0));
        for (int i = 0; i < scene.groups().size(); i++) {
            paint(scene.groups().get(i), brush, Dice.of(scene.detail(), i + 1));
        }
    }

    private static void paint(Group group, Brush brush, Dice dice) {
        Color colour = Palette.shade(group.hue(), dice);
        long likeness = dice.seed();
        for (Spot spot : group.spots()) {
            Brush there = brush.at(spot.x(), spot.y(), spot.tilt(), spot.extent());
            Dice same = new Dice(likeness);
            if (group.subject() instanceof Shape shape) {
                new ShapePainter(there).paint(Outlines.of(shape), colour, group.pattern(), same);
            } else {
                ThingPainter.paint((Thing) group.subject(), there, colour, same);
            }
        }
    }
}
