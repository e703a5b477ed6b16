package io.intellisense.flink.read;

import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.storage.OpenFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Reads parts of files, and keeps the last file open: parts that follow each other are read as one stream. Not thread-safe. */
final class PartReader implements Closeable {

    private String file;
    private OpenFile open;

    /** Fills a buffer of the part's length. */
    void read(String from, Part part, ByteBuffer into) throws IOException, ImageRejectedException {
        open(from);
        ReadableByteChannel in = open.channelFrom(part.offset());
        while (into.hasRemaining()) {
            if (in.read(into) < 0) {
                throw new ImageRejectedException(
                        RejectReason.TRUNCATED, "The archive is shorter than when it was listed; index it again");
            }
        }
    }

    private void open(String wanted) throws IOException {
        if (wanted.equals(file)) {
            return;
        }
        close();
        open = OpenFile.open(wanted);
        file = wanted;
    }

    @Override
    public void close() throws IOException {
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
