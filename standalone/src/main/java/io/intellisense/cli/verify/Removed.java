package io.intellisense.cli.verify;

/** What a repair took from the index. */
public record Removed(long points, long places) {

    Removed plus(Removed more) {
        return new Removed(points + more.points, places + more.places);
    }
}
