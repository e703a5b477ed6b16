package io.intellisense.flink.source;

import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.manifest.Manifest;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/** Lists one root after the other, and as much as it is asked for at a time. Not thread-safe. */
final class RootsWalk implements Closeable {

    private final Selection selection;
    private WalkPosition position;
    private Listing current;
    private long linksPassed;

    RootsWalk(WalkPosition position, Selection selection) {
        this.selection = selection;
        this.position = position;
    }

    /** The next images, and where the walk stands once they are handed out. */
    Handful list(int count) {
        List<ImageRef> images = new ArrayList<>(count);
        String first = null;
        while (images.size() < count && !position.roots().isEmpty()) {
            Listed listed = current().next();
            if (listed == null) {
                linksPassed += current.linksPassed();
                close();
                current = null;
                position = position.nextRoot();
            } else {
                first = first == null ? listed.mark() : first;
                images.add(listed.image());
                position = position.at(listed.mark());
            }
        }
        return new Handful(images.isEmpty() ? null : new FileBatch(first, images, 0), position);
    }

    /**
     * @param batch null at the end
     * @param after where the walk stands once it is handed out
     */
    record Handful(FileBatch batch, WalkPosition after) {}

    private Listing current() {
        if (current == null) {
            current = open(position.roots().get(0), position.last());
        }
        return current;
    }

    private Listing open(String root, String after) {
        return Manifest.of(root)
                .<Listing>map(manifest -> new ManifestListing(manifest, after, selection))
                .orElseGet(() -> new FolderListing(root, after, selection));
    }

    /** Links to folders that were not followed, below the roots that are through. */
    long linksPassed() {
        return linksPassed;
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
    }
}
