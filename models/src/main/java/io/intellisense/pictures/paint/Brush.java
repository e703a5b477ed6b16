package io.intellisense.pictures.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws soft, lit shapes in whatever unit its space has; light falls from above. */
final class Brush {
    private final Graphics2D graphics;

    Brush(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** A brush whose space is moved, turned and scaled: figures are painted around 0, one unit high and wide. */
    Brush at(double x, double y, double tilt, double scale) {
        Graphics2D moved = (Graphics2D) graphics.create();
        moved.translate(x, y);
        moved.rotate(tilt);
        moved.scale(scale, scale);
        return new Brush(moved);
    }

    /** A brush that paints inside this shape only. */
    Brush inside(Shape shape) {
        Graphics2D clipped = (Graphics2D) graphics.create();
        clipped.clip(shape);
        return new Brush(clipped);
    }

    /** One flat colour. */
    void flat(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    /** Lighter above, darker below. */
    void lit(Shape shape, Color colour) {
        shaded(shape, Palette.lighter(colour, 0.14), Palette.darker(colour, 0.12));
    }

    /** From one colour at the top of the shape to another at its bottom. */
    void shaded(Shape shape, Color top, Color bottom) {
        Rectangle2D box = shape.getBounds2D();
        Point2D from = new Point2D.Double(box.getCenterX(), box.getMinY());
        Point2D to = new Point2D.Double(box.getCenterX(), box.getMaxY());
        graphics.setPaint(new GradientPaint(from, top, to, bottom));
        graphics.fill(shape);
    }

    /** Light that fades away around a point. */
    void glow(double x, double y, double radius, Color light) {
        Color[] colours = {light, Palette.clear(light, 0)};
        graphics.setPaint(
                new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, new float[] {0, 1}, colours));
        graphics.fill(circle(x, y, radius));
    }

    void line(Shape path, Color colour, double width) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    /** A soft shadow of this shape, a little below it. */
    void shadow(Shape shape) {
        for (int step = 1; step <= 3; step++) {
            Shape moved = AffineTransform.getTranslateInstance(0.008 * step, 0.016 * step)
                    .createTransformedShape(shape);
            flat(moved, new Color(10, 8, 30, 26));
        }
    }

    static Shape circle(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double across, double down) {
        return new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
    }

    static Shape box(double left, double top, double right, double bottom) {
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    static Shape rounded(double left, double top, double right, double bottom, double corner) {
        return new RoundRectangle2D.Double(left, top, right - left, bottom - top, corner, corner);
    }

    /** The part of an oval from one angle on, counted in degrees against the clock from the right. */
    static Shape slice(double x, double y, double across, double down, double from, double degrees) {
        return new Arc2D.Double(x - across, y - down, 2 * across, 2 * down, from, degrees, Arc2D.CHORD);
    }

    /** Straight lines from point to point, closed: x, y, x, y, ... */
    static Path2D polygon(double... points) {
        Path2D path = path(points);
        path.closePath();
        return path;
    }

    /** Straight lines from point to point: x, y, x, y, ... */
    static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    /** One curve from start to end, drawn towards a control point. */
    static Path2D curve(double x1, double y1, double towardsX, double towardsY, double x2, double y2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo(towardsX, towardsY, x2, y2);
        return path;
    }
}
