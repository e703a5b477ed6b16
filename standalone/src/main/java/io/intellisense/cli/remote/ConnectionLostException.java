package io.intellisense.cli.remote;

/** No connection, or one that broke before the answer came: whether the system has done what was asked is not known. */
public final class ConnectionLostException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public ConnectionLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
