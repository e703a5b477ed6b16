package io.intellisense.cli.upload;

import io.intellisense.cli.remote.Patience;
import io.intellisense.cli.remote.RefusedException;
import io.intellisense.cli.remote.UnavailableException;

/** Waits until something has become of each picture that was sent. */
final class UntilSearchable {

    private final ImageService images;
    private final Patience patience;
    private final Account account;

    UntilSearchable(ImageService images, Patience patience, Account account) {
        this.images = images;
        this.patience = patience;
        this.account = account;
    }

    /** One after the other: while the first is waited for, the others get ready. */
    void await() throws InterruptedException {
        for (String id : account.sentIds()) {
            try {
                ImageService.State end = patience.ask(() -> end(id));
                if (!end.state().equals("indexed")) {
                    account.rejectedLater(id, end.reason().isEmpty() ? end.state() : end.reason(), end.message());
                }
            } catch (RefusedException e) {
                account.rejectedLater(id, e.slug(), e.getMessage());
            }
        }
    }

    /** @throws UnavailableException where it does not come to an end for too long */
    private ImageService.State end(String id) throws UnavailableException, RefusedException, InterruptedException {
        ImageService.State state = images.state(id);
        if (state.state().equals("received") || state.state().equals("stored")) {
            throw new UnavailableException("the image " + id + " is still not indexed", null);
        }
        return state;
    }
}
