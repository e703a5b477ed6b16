package io.intellisense.flink.read;

import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.storage.OpenFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads parts of files, and keeps the last file open: parts that follow each other are read as one stream. Not thread-safe. */
final class PartReader implements Closeable {

    /** The JDK copies through a buffer as large as what it is asked for at once, and keeps that buffer. */
    private static final int AT_ONCE = 1 << 20;

    private String file;
    private OpenFile open;

    byte[] read(String from, Part part) throws IOException, ImageRejectedException {
        open(from);
        byte[] bytes = new byte[Math.toIntExact(part.length())];
        InputStream in = open.from(part.offset());
        int done = 0;
        while (done < bytes.length) {
            int read = in.read(bytes, done, Math.min(AT_ONCE, bytes.length - done));
            if (read < 0) {
                throw new ImageRejectedException(
                        RejectReason.TRUNCATED, "The archive is shorter than when it was listed; index it again");
            }
            done += read;
        }
        return bytes;
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
