package io.intellisense.flink.source;

import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.RejectReason;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists the files below one root, and in the place of a tar its members. A mark is the location of what was listed last. */
final class FolderListing implements Listing {

    private static final String COMPRESSED =
            "A compressed tar cannot be read from its middle; decompress it first, as gunzip does, and index the .tar";

    private final FolderWalk walk;
    private final Selection selection;

    /** The tar that is being listed; null between tars. */
    private TarListing tar;

    /**
     * @param root URI of a folder or a single file
     * @param after the last mark; null to begin at the beginning
     */
    FolderListing(String root, String after, Selection selection) {
        this.selection = selection;
        ImageLocation last = after == null ? null : ImageLocation.parse(after);
        walk = new FolderWalk(pathOf(root), last == null ? null : pathOf(last.file()), selection);
        tar = last == null || last.isWhole() ? null : TarListing.behind(last, selection);
    }

    @Override
    public Listed next() {
        while (true) {
            Listed member = tar == null ? null : tar.next();
            if (member != null) {
                return member;
            }
            tar = null;
            Path path = walk.next();
            if (path == null) {
                return null;
            }
            if (!selection.isRecent(path)) {
                continue;
            }
            // A URI keeps names that are no valid text in this machine's encoding; a string of the path would not.
            String uri = path.toUri().toString();
            if (!TarNames.isTar(uri) || !Files.isRegularFile(path) || !Files.isReadable(path)) {
                return TarNames.isCompressedTar(uri)
                        ? Listed.refused(uri, RejectReason.UNSUPPORTED_FORMAT, COMPRESSED)
                        : Listed.at(uri);
            }
            tar = new TarListing(uri, selection);
        }
    }

    @Override
    public long linksPassed() {
        return walk.linksPassed();
    }

    private static Path pathOf(String uri) {
        return Path.of(URI.create(uri));
    }

    @Override
    public void close() {
        if (tar != null) {
            tar.close();
        }
    }
}
