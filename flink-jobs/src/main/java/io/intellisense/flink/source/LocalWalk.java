package io.intellisense.flink.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A {@link FolderWalk} by URIs: those keep names that are no valid text in this machine's encoding. */
final class LocalWalk implements FileWalk {

    private final FolderWalk walk;
    private final Selection selection;
    private Path last;

    LocalWalk(String root, String after, Selection selection) {
        this.walk = new FolderWalk(pathOf(root), after == null ? null : pathOf(after), selection);
        this.selection = selection;
    }

    private static Path pathOf(String uri) {
        return Path.of(URI.create(uri));
    }

    @Override
    public String next() {
        do {
            last = walk.next();
        } while (last != null && !selection.isRecent(last));
        return last == null ? null : last.toUri().toString();
    }

    @Override
    public boolean isOrdinary() {
        return Files.isRegularFile(last) && Files.isReadable(last);
    }

    @Override
    public long linksPassed() {
        return walk.linksPassed();
    }
}
