package io.intellisense.flink.source;

import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.domain.RejectReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lists the pictures in a tar (POSIX ustar and pax, GNU long names) by their headers; what is between them is not read. Where the
 * tar breaks off, what comes before is listed, then the tar itself, refused.
 */
final class TarListing implements Listing {

    private final String uri;
    private final Selection selection;

    /** Where the next header is. */
    private long position;

    private FileChannel channel;
    private boolean over;

    /** @param uri of the tar, a file of this machine */
    TarListing(String uri, Selection selection) {
        this(uri, selection, 0);
    }

    private TarListing(String uri, Selection selection, long position) {
        this.uri = uri;
        this.selection = selection;
        this.position = position;
    }

    /** Goes on behind the member. */
    static TarListing behind(ImageLocation member, Selection selection) {
        return new TarListing(
                member.file(), selection, TarHeader.padded(member.part().end()));
    }

    @Override
    public Listed next() {
        try {
            return over ? null : nextPicture();
        } catch (IOException e) {
            return broken(
                    RejectReason.CORRUPT,
                    "This tar cannot be read beyond byte " + position + " (" + e.getMessage()
                            + "); what comes before is indexed");
        }
    }

    private Listed nextPicture() throws IOException {
        FileChannel tar = opened();
        for (TarHeader header = TarHeader.read(tar, position); header != null; header = TarHeader.read(tar, position)) {
            if (header.end() > tar.size()) {
                return broken(
                        RejectReason.TRUNCATED,
                        "This tar ends within " + header.name() + "; what comes before is indexed. Fetch it again");
            }
            position = header.next();
            if (header.isFile() && TarNames.isPicture(header.name()) && selection.takesMember(header.name())) {
                return Listed.at(
                        new ImageLocation(uri, new Part(header.offset(), header.length(), header.name())).uri());
            }
        }
        end();
        return null;
    }

    private FileChannel opened() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(Path.of(URI.create(uri)), StandardOpenOption.READ);
        }
        return channel;
    }

    private Listed broken(RejectReason reason, String message) {
        end();
        return Listed.refused(uri, reason, message);
    }

    private void end() {
        over = true;
        close();
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
