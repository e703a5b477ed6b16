package io.intellisense.cli.remote;

/** The system was waited for, in vain; the message is one sentence that says what to do. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
