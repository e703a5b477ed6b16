package io.intellisense.flink.source;

import io.intellisense.flink.flow.ImageRef;
import java.time.Instant;
import java.util.List;

/** Lists the files that a backfill would read, in its order and no faster than it is asked. Not thread-safe. */
public final class FileListing {

    private final RootsWalk walk;

    /** @param roots URIs of folders and files; none may lie within another */
    public FileListing(List<String> roots, ListingRules rules) {
        walk = new RootsWalk(WalkPosition.before(roots), rules.at(Instant.now()));
    }

    /** The URIs of the next files; none at the end. */
    public List<String> next(int atMost) {
        FileBatch batch = walk.list(atMost).batch();
        return batch == null
                ? List.of()
                : batch.images().stream().map(ImageRef::uri).toList();
    }
}
