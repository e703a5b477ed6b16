package io.intellisense.cli.hub;

import java.io.IOException;

/** What is here does not go with what the hub has; the file has to be begun anew. */
final class WrongRangeException extends IOException {

    private static final long serialVersionUID = 1L;

    WrongRangeException() {
        super("it gives another part of the file than was asked for");
    }
}
