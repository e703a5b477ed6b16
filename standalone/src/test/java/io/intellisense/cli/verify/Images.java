package io.intellisense.cli.verify;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.StoredImage;
import java.time.Instant;
import java.util.List;

/** Images of an index, by their bytes and places. */
final class Images {

    private Images() {}

    static StoredImage indexed(Instant at, byte[] file, String... places) {
        Sha256 hash = Sha256.of(file);
        return new StoredImage(
                ImageId.of(hash),
                new ImagePayload(hash, List.of(places), ImageFacts.of(ImageFormat.JPEG, 1, 1, file.length), at));
    }
}
