package io.intellisense.uploader.queue;

/** Redis does not answer, or refuses; trying again later may help. The message says what to check. */
public final class QueueUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public QueueUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
