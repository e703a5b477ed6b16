package io.intellisense.cli.hub;

import java.io.IOException;
import java.time.Duration;

/** The hub wants the same request later. */
final class ComeAgainException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Duration after;

    /** @param after zero where the hub names no time */
    ComeAgainException(String message, Duration after) {
        super(message);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
