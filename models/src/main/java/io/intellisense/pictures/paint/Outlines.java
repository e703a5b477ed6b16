package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outlines of the plain shapes, one unit high or wide around 0. */
final class Outlines {
    private static final Map<Shape, java.awt.Shape> ALL = Stream.of(Shape.values())
            .collect(
                    Collectors.toMap(shape -> shape, Outlines::outline, (a, b) -> a, () -> new EnumMap<>(Shape.class)));

    static java.awt.Shape of(Shape shape) {
        return ALL.get(shape);
    }

    private static java.awt.Shape outline(Shape shape) {
        return switch (shape) {
            case CIRCLE -> Brush.circle(0, 0, 0.5);
            case SQUARE -> Brush.rounded(-0.46, -0.46, 0.46, 0.46, 0.05);
            case TRIANGLE -> Brush.polygon(0, -0.5, 0.54, 0.45, -0.54, 0.45);
            case STAR -> star(5, 0.54, 0.23);
            case HEART -> heart();
            case DIAMOND -> Brush.polygon(0, -0.56, 0.4, 0, 0, 0.56, -0.4, 0);
            case HEXAGON -> star(6, 0.5, 0.5);
            case RING -> ring();
            case CROSS -> cross(0.5, 0.17);
        };
    }

    private Outlines() {}

    /** Corners at one distance, and between them corners at another. */
    private static Path2D star(int corners, double far, double near) {
        double[] points = new double[4 * corners];
        for (int i = 0; i < 2 * corners; i++) {
            double angle = Math.PI * i / corners - Math.PI / 2;
            double straight = near == far ? far * (i % 2 == 0 ? 1 : Math.cos(Math.PI / corners)) : 0;
            double radius = near == far ? straight : i % 2 == 0 ? far : near;
            points[2 * i] = radius * Math.cos(angle);
            points[2 * i + 1] = radius * Math.sin(angle);
        }
        return Brush.polygon(points);
    }

    private static Path2D heart() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0.5);
        path.curveTo(-0.3, 0.25, -0.54, 0.02, -0.52, -0.2);
        path.curveTo(-0.5, -0.5, -0.12, -0.55, 0, -0.24);
        path.curveTo(0.12, -0.55, 0.5, -0.5, 0.52, -0.2);
        path.curveTo(0.54, 0.02, 0.3, 0.25, 0, 0.5);
        path.closePath();
        return path;
    }

    private static Area ring() {
        Area ring = new Area(Brush.circle(0, 0, 0.5));
        ring.subtract(new Area(Brush.circle(0, 0, 0.28)));
        return ring;
    }

    private static Path2D cross(double reach, double arm) {
        return Brush.polygon(
                -arm, -reach, arm, -reach, arm, -arm, reach, -arm, reach, arm, arm, arm, arm, reach, -arm, reach, -arm,
                arm, -reach, arm, -reach, -arm, -arm, -arm);
    }
}
