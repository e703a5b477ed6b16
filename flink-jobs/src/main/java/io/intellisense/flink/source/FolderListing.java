package io.intellisense.flink.source;

import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.RejectReason;

/** Lists the files below one root, and in the place of a tar its members. A mark is the location of what was listed last. */
final class FolderListing implements Listing {

    private static final String COMPRESSED =
            "A compressed tar cannot be read from its middle; decompress it first, as gunzip does, and index the .tar";

    private final FileWalk walk;
    private final Selection selection;

    /** The tar that is being listed; null between tars. */
    private TarListing tar;

    /**
     * @param root URI of a folder or a single file
     * @param after the last mark; null to begin at the beginning
     */
    FolderListing(String root, String after, Selection selection) {
        ImageLocation last = after == null ? null : ImageLocation.parse(after);
        this.walk = FileWalk.of(root, last == null ? null : last.file(), selection);
        this.selection = selection;
        this.tar = last == null || last.isWhole() ? null : TarListing.behind(last, selection);
    }

    @Override
    public Listed next() {
        while (true) {
            Listed member = tar == null ? null : tar.next();
            if (member != null) {
                return member;
            }
            tar = null;
            String uri = walk.next();
            if (uri == null) {
                return null;
            }
            if (!TarNames.isTar(uri) || !walk.isOrdinary()) {
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

    @Override
    public void close() {
        if (tar != null) {
            tar.close();
        }
    }
}
