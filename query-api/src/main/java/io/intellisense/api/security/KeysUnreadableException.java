package io.intellisense.api.security;

/** The keys file is missing or no such file; the message is a sentence for whoever starts the server. */
public final class KeysUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
