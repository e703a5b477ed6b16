package io.intellisense.flink.backfill;

/** The whole backfill cannot go on (not one bad image); the message is one sentence that says why and what to do. */
public final class BackfillFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackfillFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
