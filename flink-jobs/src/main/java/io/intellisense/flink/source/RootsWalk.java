package io.intellisense.flink.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks one root after the other, and lists as much as it is asked for at a time. Not thread-safe. */
final class RootsWalk {

    /**
     * @param uris the next files; none at the end
     * @param after where the walk stands once these are handed out
     */
    record Listed(List<String> uris, WalkPosition after) {}

    private WalkPosition position;
    private FolderWalk current;

    RootsWalk(WalkPosition position) {
        this.position = position;
    }

    Listed list(int count) {
        List<String> uris = new ArrayList<>(count);
        while (uris.size() < count && !position.roots().isEmpty()) {
            Path path = current().next();
            if (path == null) {
                current = null;
                position = position.nextRoot();
            } else {
                // A URI keeps names that are no valid text in this machine's encoding; a string of the path would not.
                uris.add(path.toUri().toString());
                position = position.at(uris.get(uris.size() - 1));
            }
        }
        return new Listed(List.copyOf(uris), position);
    }

    private FolderWalk current() {
        if (current == null) {
            current = new FolderWalk(
                    pathOf(position.roots().get(0)), position.last() == null ? null : pathOf(position.last()));
        }
        return current;
    }

    private static Path pathOf(String uri) {
        return Path.of(URI.create(uri));
    }
}
