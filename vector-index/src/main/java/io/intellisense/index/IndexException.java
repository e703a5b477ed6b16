package io.intellisense.index;

/** The vector database refused or did not answer; the message is one sentence that says what to do. */
public class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and so what a caller can do about it. */
    public enum Kind {
        /** No answer, or too busy: worth trying again. */
        UNAVAILABLE,
        /** The collection belongs to another model, dimension or preprocessing. */
        MISMATCH,
        /** The collection or alias does not exist. */
        NOT_FOUND,
        /** The request itself is wrong: vector size, id, credentials. Trying again is pointless. */
        REFUSED
    }

    private final Kind kind;

    public IndexException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isTransient() {
        return kind == Kind.UNAVAILABLE;
    }
}
