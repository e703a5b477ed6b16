package io.intellisense.cli.verify;

/** Counts what was found out about the images of the index. */
final class PointAccount {

    private final RootCounts roots;
    private final FindingsFile findings;
    private final PlaceSet named = new PlaceSet();

    long points;
    long whole;
    long withoutFile;
    long withDeadPlaces;
    long deadPlaces;
    long unknownPlaces;

    PointAccount(RootCounts roots, FindingsFile findings) {
        this.roots = roots;
        this.findings = findings;
    }

    void add(PointCheck point) {
        points++;
        deadPlaces += point.dead().size();
        unknownPlaces += point.unknown().size();
        point.alive().forEach(named::add);
        point.unknown().forEach(named::add);
        roots.add(point);
        if (point.hasNoFile()) {
            withoutFile++;
            findings.add(
                    Finding.of(Finding.Kind.POINT_WITHOUT_FILE, point.image().id(), point.dead()));
        } else if (point.hasDeadPlaces()) {
            withDeadPlaces++;
            findings.add(Finding.of(Finding.Kind.PLACE_DEAD, point.image().id(), point.dead()));
        } else {
            whole++;
        }
    }

    /** The places where the index says an image lies, and where nothing contradicts it. */
    PlaceSet named() {
        return named;
    }
}
