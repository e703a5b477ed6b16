package io.intellisense.pictures.paint;

import io.intellisense.pictures.scene.Hue;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/** What a test can ask of a painted picture. */
record Pixels(BufferedImage image) {
    boolean isMostly(Hue hue, double x, double y) {
        return is(hue, at((int) (x * side()) + (int) (y * side()) * side()));
    }

    /** The share of pixels of this colour; red and blue are told apart, nothing else is asked. */
    double share(Hue hue) {
        return (double) all().filter(i -> is(hue, at(i))).count() / (side() * side());
    }

    /** How far across the pixels of this colour are on the average, from 0 to 1. */
    double middleOf(Hue hue) {
        return all().filter(i -> is(hue, at(i))).map(i -> i % side()).average().orElseThrow() / side();
    }

    /** How many separate areas of this colour there are; specks do not count. */
    int islands(Hue hue) {
        boolean[] seen = new boolean[side() * side()];
        return (int) all().filter(i -> flood(i, hue, seen) > 12).count();
    }

    double light() {
        return all().mapToDouble(i -> Palette.lightness(at(i))).average().orElseThrow();
    }

    double differingFrom(Pixels other) {
        return (double) all().filter(i -> distance(at(i), other.at(i)) > 60).count() / (side() * side());
    }

    private int flood(int start, Hue hue, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        int size = 0;
        while (!open.isEmpty()) {
            int i = open.pop();
            if (seen[i] || !is(hue, at(i))) {
                continue;
            }
            seen[i] = true;
            size++;
            neighbours(i).filter(n -> !seen[n]).forEach(open::push);
        }
        return size;
    }

    private IntStream neighbours(int i) {
        return IntStream.of(i % side() > 0 ? i - 1 : -1, i % side() < side() - 1 ? i + 1 : -1, i - side(), i + side())
                .filter(n -> n >= 0 && n < side() * side());
    }

    private IntStream all() {
        return IntStream.range(0, side() * side());
    }

    private Color at(int i) {
        return new Color(image.getRGB(i % side(), i / side()));
    }

    private int side() {
        return image.getWidth();
    }

    private static boolean is(Hue hue, Color colour) {
        int lead = colour.getRed() - colour.getBlue();
        return switch (hue) {
            case RED -> lead > 90 && colour.getGreen() < 110;
            case BLUE -> lead < -60;
            default -> throw new IllegalArgumentException("only red and blue are told apart here, not " + hue);
        };
    }

    private static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }
}
