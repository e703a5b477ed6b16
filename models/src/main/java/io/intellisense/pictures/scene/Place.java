package io.intellisense.pictures.scene;

/** Where a single figure stands in the picture; a corner is also on its side and at its edge. */
public enum Place implements Attribute {
    ANYWHERE(0, 0),
    CENTRE(0, 0),
    LEFT(-1, 0),
    RIGHT(1, 0),
    TOP(0, -1),
    BOTTOM(0, 1),
    TOP_LEFT(-1, -1),
    TOP_RIGHT(1, -1),
    BOTTOM_LEFT(-1, 1),
    BOTTOM_RIGHT(1, 1);

    private final int across;
    private final int down;

    Place(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** -1 left, 0 middle, 1 right. */
    public int across() {
        return across;
    }

    /** -1 top, 0 middle, 1 bottom. */
    public int down() {
        return down;
    }

    @Override
    public boolean holdsFor(Group group) {
        return this == group.place() || isEdge() && group.place().touches(this);
    }

    private boolean isEdge() {
        return Math.abs(across) + Math.abs(down) == 1;
    }

    private boolean touches(Place edge) {
        return edge.across != 0 ? across == edge.across : down == edge.down;
    }
}
