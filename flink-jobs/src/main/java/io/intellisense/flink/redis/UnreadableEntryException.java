package io.intellisense.flink.redis;

/** The fields of an entry make no sense; the message says which and why. */
public final class UnreadableEntryException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableEntryException(String message) {
        super(message);
    }

    public UnreadableEntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
