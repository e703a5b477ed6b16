package io.intellisense.uploader.receive;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.file.ImageCheck;
import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.announce.Announcer;
import io.intellisense.uploader.images.ImageStates;
import io.intellisense.uploader.live.LastMinute;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.uploader.problem.StoreProblem;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.uploader.store.IncomingFile;
import io.intellisense.uploader.store.StoredImage;
import io.intellisense.uploader.store.Turns;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in one file: read to the disk while it arrives, checked, stored once, announced. What is refused leaves nothing behind. */
@Component
class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ImageStore store;
    private final Turns turns;
    private final Announcer announcer;
    private final ImageStates states;
    private final LastMinute received;
    private final ImageLimits limits;

    Reception(
            ImageStore store,
            Turns turns,
            Announcer announcer,
            ImageStates states,
            LastMinute received,
            UploaderOptions options) {
        this.store = store;
        this.turns = turns;
        this.announcer = announcer;
        this.states = states;
        this.received = received;
        this.limits = options.images().limits();
    }

    /** A file that was read and found good, and is not stored yet. */
    record Checked(IncomingFile file, ImageFormat format) implements AutoCloseable {

        @Override
        public void close() {
            file.close();
        }
    }

    /**
     * Reads a file to its end, or until it is known to be refused.
     *
     * @throws ApiProblem where it is refused, or there is no room for it
     * @throws BrokenBodyException where the body ends early or makes no sense
     */
    Checked read(InputStream body) {
        try {
            IncomingFile file = store.receive();
            try {
                copy(body, file);
                ImageHeader header = ImageCheck.check(file.content(), limits);
                return new Checked(file, header.format());
            } catch (Throwable e) {
                file.close();
                throw e;
            }
        } catch (ImageRejectedException e) {
            throw new ApiProblem(ProblemKind.of(e.reason()), e.getMessage() + ".", e);
        } catch (IOException e) {
            throw ofStore(e);
        }
    }

    private void copy(InputStream body, IncomingFile file) throws IOException, ImageRejectedException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int count = BrokenBodyException.guard(() -> body.readNBytes(buffer, 0, ImageHeader.HEAD_BYTES));
        if (count > 0) {
            ImageHeader.formatOf(Arrays.copyOf(buffer, count)); // what is no image is not read to its end
        }
        while (count > 0) {
            if (file.bytes() + count > limits.maxBytes()) {
                throw tooLarge();
            }
            file.write(buffer, count);
            count = BrokenBodyException.guard(() -> body.read(buffer));
        }
    }

    /** Stores and announces a file, or finds that it is there already. */
    Receipt keep(Checked checked, String fileName) {
        try {
            Kept kept = turns.inTurn(checked.file().sha256(), () -> keepInTurn(checked, FileName.known(fileName)));
            String status =
                    kept.added() ? kept.status() : states.of(kept.image()).state();
            return Receipt.of(kept.image().id(), status, fileName, kept.added());
        } catch (IOException e) {
            throw ofStore(e);
        }
    }

    /** @param status null where it was there already: that is looked up without keeping others waiting */
    private record Kept(StoredImage image, boolean added, String status) {}

    private Kept keepInTurn(Checked checked, String nameOrNull) throws IOException {
        Optional<StoredImage> there = store.find(checked.file().sha256());
        if (there.isPresent()) {
            return new Kept(there.get(), false, null);
        }
        StoredImage image = store.add(checked.file(), checked.format(), nameOrNull);
        received.count();
        return new Kept(image, true, announce(image) ? "received" : "stored");
    }

    private boolean announce(StoredImage image) throws IOException {
        try {
            announcer.added(image);
            return true;
        } catch (QueueUnavailableException e) {
            LOG.debug("{} is stored and will be announced", image.id(), e);
            return false;
        }
    }

    ApiProblem tooLarge() {
        return new ApiProblem(
                ProblemKind.TOO_MANY_BYTES,
                String.format(Locale.ROOT, "A file may have at most %,d bytes.", limits.maxBytes()));
    }

    private static RuntimeException ofStore(IOException failure) {
        return StoreProblem.of(failure)
                .<RuntimeException>map(problem -> problem)
                .orElseGet(() -> new UncheckedIOException(failure));
    }
}
