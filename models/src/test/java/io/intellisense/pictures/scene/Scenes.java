package io.intellisense.pictures.scene;

import java.util.List;
import java.util.stream.DoubleStream;

/** Small scenes for tests, put together by hand. */
public final class Scenes {
    private Scenes() {}

    /** One figure in the middle of a plain colour. */
    public static Scene of(Hue hue, Subject subject, Pattern pattern, Hue behind) {
        return plain(behind, group(subject, hue, pattern, Size.LARGE, Place.CENTRE, 0.6, 0.5, 0.5));
    }

    /** These groups before a plain colour. */
    public static Scene plain(Hue behind, Group... groups) {
        return new Scene(new Backdrop.Plain(behind), List.of(groups), 1);
    }

    /** A medium figure that stands on its own at a named place. */
    public static Group at(Place place, Hue hue, Subject subject) {
        double x = 0.5 + 0.28 * place.across();
        double y = 0.5 + 0.28 * place.down();
        return group(subject, hue, Pattern.PLAIN, Size.MEDIUM, place, 0.3, x, y);
    }

    /** Medium figures in a row. */
    public static Group row(int count, Hue hue, Subject subject) {
        double[] spots = new double[2 * count];
        for (int i = 0; i < count; i++) {
            spots[2 * i] = (i + 0.5) / count;
            spots[2 * i + 1] = 0.5;
        }
        return group(subject, hue, Pattern.PLAIN, Size.MEDIUM, Place.ANYWHERE, 0.8 / count, spots);
    }

    private static Group group(
            Subject subject, Hue hue, Pattern pattern, Size size, Place place, double extent, double... spots) {
        List<Spot> all = DoubleStream.iterate(0, i -> i < spots.length, i -> i + 2)
                .mapToObj(i -> new Spot(spots[(int) i], spots[(int) i + 1], extent, 0))
                .toList();
        return new Group(subject, hue, pattern, size, place, all);
    }
}
