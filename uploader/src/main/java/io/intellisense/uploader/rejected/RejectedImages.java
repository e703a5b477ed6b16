package io.intellisense.uploader.rejected;

import io.intellisense.domain.DeadLetter;
import io.intellisense.uploader.queue.Letter;
import java.time.Instant;
import java.util.List;

/**
 * A page of images that could not be indexed, the newest last.
 *
 * @param next to be asked for after this page; absent on the last one
 */
record RejectedImages(List<Item> images, String next) {

    /** @param letter the dead letter's entry; others as in {@link DeadLetter} */
    record Item(
            String letter,
            String id,
            String uri,
            String fileName,
            String stage,
            String reason,
            String message,
            int attempts,
            Instant at) {

        static Item of(Letter letter) {
            DeadLetter content = letter.content();
            return new Item(
                    letter.entry(),
                    content.id() == null ? null : content.id().value(),
                    content.uri(),
                    fileName(content),
                    content.stage(),
                    content.reason().label(),
                    content.message(),
                    content.attempts(),
                    content.at());
        }

        private static String fileName(DeadLetter letter) {
            return letter.fileName() != null
                    ? letter.fileName()
                    : letter.uri().substring(letter.uri().lastIndexOf('/') + 1);
        }
    }
}
