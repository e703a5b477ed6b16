package io.intellisense.cli.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts, for each root, the places under it that the index names and that are dead. Where all are, the root itself is gone: a disk
 * that is not mounted looks just like a folder that was emptied.
 */
final class RootCounts {

    private record Count(long named, long dead) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count more) {
            return new Count(named + more.named, dead + more.dead);
        }
    }

    private final Roots roots;
    private final Map<Path, Count> counts = new HashMap<>();

    RootCounts(Roots roots) {
        this.roots = roots;
    }

    void add(PointCheck point) {
        point.alive().forEach(place -> add(place, new Count(1, 0)));
        point.unknown().forEach(place -> add(place, new Count(1, 0)));
        point.dead().forEach(place -> add(place, new Count(1, 1)));
    }

    private void add(String place, Count one) {
        roots.above(place).ifPresent(root -> counts.merge(root, one, Count::plus));
    }

    /** The roots that are not there, or hold nothing that the index says they do. */
    List<Path> gone() {
        return roots.paths().stream().filter(this::isGone).toList();
    }

    private boolean isGone(Path root) {
        Count count = counts.getOrDefault(root, Count.NONE);
        return !Files.exists(root) || count.named() > 0 && count.dead() == count.named();
    }
}
