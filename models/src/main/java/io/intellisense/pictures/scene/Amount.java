package io.intellisense.pictures.scene;

/** How many alike figures a group has. */
public enum Amount implements Attribute {
    ONE(1, 1),
    TWO(2, 2),
    THREE(3, 3),
    FOUR(4, 4),
    FIVE(5, 5),
    SEVERAL(2, 5);

    private final int least;
    private final int most;

    Amount(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The exact number word for a count from one to five. */
    public static Amount of(int count) {
        if (count < 1 || count > 5) {
            throw new IllegalArgumentException("a group has 1 to 5 figures, not " + count);
        }
        return values()[count - 1];
    }

    @Override
    public boolean holdsFor(Group group) {
        return group.count() >= least && group.count() <= most;
    }
}
