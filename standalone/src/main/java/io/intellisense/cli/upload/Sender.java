package io.intellisense.cli.upload;

import io.intellisense.cli.remote.ConnectionLostException;
import io.intellisense.cli.remote.Patience;
import io.intellisense.cli.remote.RefusedException;
import io.intellisense.cli.remote.RemoteSystem;
import io.intellisense.cli.remote.UnavailableException;
import io.intellisense.domain.RejectReason;
import java.io.FileNotFoundException;
import java.util.Optional;

/** Sends one file at a time, through whatever happens to the network, and books what became of it. */
final class Sender {

    /** A file whose connection breaks again and again, though the system answers, will not get through. */
    private static final int TRIES = 5;

    private final RemoteSystem system;
    private final ImageService images;
    private final Patience patience;
    private final Account account;

    Sender(RemoteSystem system, Patience patience, Account account) {
        this.system = system;
        this.images = new ImageService(system);
        this.patience = patience;
        this.account = account;
    }

    void send(FoundFile file) throws InterruptedException {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<ImageService.Accepted> accepted = patience.ask(() -> once(file));
                if (accepted.isPresent()) {
                    book(file, accepted.get());
                    return;
                }
                patience.ask(images::answers);
            }
            account.failed(file, "broken-off", "The connection broke " + TRIES + " times while the file was sent.");
        } catch (RefusedException e) {
            book(file, e);
        }
    }

    /** Empty where the connection broke. */
    private Optional<ImageService.Accepted> once(FoundFile file)
            throws UnavailableException, RefusedException, InterruptedException {
        try {
            return Optional.of(images.send(file.path()));
        } catch (ConnectionLostException e) {
            return Optional.empty();
        } catch (FileNotFoundException e) {
            throw new RefusedException(
                    0, RejectReason.UNREADABLE.label(), "The file cannot be read; check that it is still there.");
        }
    }

    private void book(FoundFile file, ImageService.Accepted accepted) {
        if (accepted.isNew()) {
            account.sent(file, accepted.id());
        } else {
            account.alreadyThere(file);
        }
    }

    private void book(FoundFile file, RefusedException refusal) {
        if (refusal.isAboutTheSystem()) {
            throw system.refused(refusal);
        }
        if (refusal.status() >= 500) {
            account.failed(file, refusal.slug(), refusal.getMessage());
        } else {
            account.rejected(file, refusal.slug(), refusal.getMessage());
        }
    }
}
