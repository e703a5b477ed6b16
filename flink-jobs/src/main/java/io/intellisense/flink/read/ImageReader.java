package io.intellisense.flink.read;

import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.flow.FileBytes;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.ReadImage;
import java.io.Closeable;
import java.io.IOException;

/** Reads images, and finds out which they are. Not thread-safe. */
record ImageReader(FileReader files) implements Closeable {

    ReadImage read(ImageRef image, ReadAhead.Room room) throws ImageRejectedException, InterruptedException {
        FileBytes file = files.read(image.uri(), room);
        ImageOrigin origin = ImageOrigin.of(image, Sha256.of(file.view()));
        if (origin.isAnnounced() && !origin.id().equals(origin.announcement().image())) {
            file.giveBack();
            throw new ImageRejectedException(
                    RejectReason.CORRUPT, "The file was changed since it was announced; upload the picture again");
        }
        return new ReadImage(origin, file, image.wasDeleted(), image.given());
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
