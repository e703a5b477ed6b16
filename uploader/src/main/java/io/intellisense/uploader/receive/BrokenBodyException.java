package io.intellisense.uploader.receive;

import java.io.IOException;

/** A request's body ends early, or is not what it says it is; there is no use in reading on. */
final class BrokenBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenBodyException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A step of reading a body. */
    interface Read<T> {
        T read() throws IOException;
    }

    /** Tells failures of reading a body from failures of writing it to the disk. */
    static <T> T guard(Read<T> read) {
        try {
            return read.read();
        } catch (IOException e) {
            throw new BrokenBodyException("The body cannot be read to its end: " + e.getMessage(), e);
        }
    }
}
