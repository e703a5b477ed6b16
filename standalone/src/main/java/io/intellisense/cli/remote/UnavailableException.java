package io.intellisense.cli.remote;

/** The system cannot do it now, but may do it later. */
public class UnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
