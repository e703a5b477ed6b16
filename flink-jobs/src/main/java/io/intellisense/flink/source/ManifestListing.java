package io.intellisense.flink.source;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.manifest.Entries;
import io.intellisense.flink.manifest.Manifest;
import io.intellisense.flink.manifest.ManifestEntry;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Lists what a manifest names, entry by entry; a folder or a tar that it names is listed in its place. What it says of an image goes
 * with it. An entry that makes no sense is refused; where the manifest cannot be read further, so is the rest of it.
 */
final class ManifestListing implements Listing {

    private final Manifest manifest;
    private final Selection selection;
    private Entries entries;

    /** The entry that is being listed; null before the first. */
    private ManifestEntry entry;

    /** What that entry names; null where it is through. */
    private Listing named;

    /** Where to go on; null once that was done. */
    private ManifestMark resume;

    private boolean over;
    private long linksPassed;

    /** @param after the last mark; null to begin at the beginning */
    ManifestListing(Manifest manifest, String after, Selection selection) {
        this.manifest = manifest;
        this.selection = selection;
        resume = after == null ? null : ManifestMark.parse(after);
        over = resume != null && resume.isEnd();
    }

    @Override
    public Listed next() {
        try {
            return over ? null : nextNamed();
        } catch (IOException e) {
            close();
            over = true;
            String message = "This manifest cannot be read"
                    + (entry == null ? "" : " beyond line " + entry.line())
                    + ": " + e.getMessage();
            return new Listed(
                    ImageRef.refused(manifest.uri(), RejectReason.UNREADABLE, message),
                    ManifestMark.end(manifest.uri()).text());
        }
    }

    private Listed nextNamed() throws IOException {
        open();
        while (true) {
            Listed listed = named == null ? null : named.next();
            if (listed != null) {
                return ofEntry(listed);
            }
            leave();
            entry = entries.next();
            if (entry == null) {
                close();
                over = true;
                return null;
            }
            if (entry.problem() != null) {
                String line = manifest.uri() + "#line=" + entry.line();
                String message = "Line " + entry.line() + " makes no sense: " + entry.problem();
                return new Listed(ImageRef.refused(line, RejectReason.UNREADABLE, message), mark(null));
            }
            named = new FolderListing(entry.uri(), null, selection);
        }
    }

    private void open() throws IOException {
        if (entries != null) {
            return;
        }
        if (resume == null) {
            entries = manifest.open();
            return;
        }
        entries = manifest.open(resume.offset(), resume.line());
        entry = entries.next();
        if (entry != null && entry.uri() != null && resume.within() != null) {
            named = new FolderListing(entry.uri(), resume.within(), selection);
        }
        resume = null;
    }

    private Listed ofEntry(Listed listed) {
        boolean isEntry = listed.image().uri().equals(entry.uri());
        return new Listed(
                isEntry && entry.given() != null ? listed.image().with(entry.given()) : listed.image(),
                mark(isEntry ? null : listed.mark()));
    }

    private String mark(String within) {
        return new ManifestMark(manifest.uri(), entry.offset(), entry.line(), within).text();
    }

    @Override
    public long linksPassed() {
        return linksPassed;
    }

    private void leave() {
        if (named != null) {
            linksPassed += named.linksPassed();
            named.close();
            named = null;
        }
    }

    @Override
    public void close() {
        leave();
        try {
            if (entries != null) {
                entries.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
