package io.intellisense.flink.read;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.flow.FileBytes;
import io.intellisense.index.ImagePayload;
import java.io.Closeable;
import java.io.IOException;

/** Reads the original of an image that the index knows, from whichever of its places still holds it. Not thread-safe. */
public final class Originals implements Closeable {

    private final FileReader files;

    public Originals(ImageLimits limits) {
        files = new FileReader(limits);
    }

    /** @throws ImageRejectedException where none of its places holds these bytes any more; it says so of the last one */
    public FileBytes read(ImagePayload image) throws ImageRejectedException, InterruptedException {
        ImageRejectedException last = new ImageRejectedException(RejectReason.GONE, "It has no place");
        for (String place : image.locations()) {
            try {
                FileBytes file = files.read(place, bytes -> {});
                if (Sha256.of(file.view()).equals(image.sha256())) {
                    return file;
                }
                file.giveBack();
                last = new ImageRejectedException(RejectReason.GONE, "The file was changed since it was indexed");
            } catch (ImageRejectedException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
