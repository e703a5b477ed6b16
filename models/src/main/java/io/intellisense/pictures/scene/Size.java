package io.intellisense.pictures.scene;

/** How much of the picture's side one figure takes. */
public enum Size implements Attribute {
    SMALL(0.15, 0.20),
    MEDIUM(0.27, 0.36),
    LARGE(0.60, 0.78);

    private final double least;
    private final double most;

    Size(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The smallest share of the side that still has this name. */
    public double least() {
        return least;
    }

    /** The largest share of the side that still has this name. */
    public double most() {
        return most;
    }

    @Override
    public boolean holdsFor(Group group) {
        return group.size() == this;
    }
}
