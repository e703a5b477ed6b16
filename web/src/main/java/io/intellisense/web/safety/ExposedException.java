package io.intellisense.web.safety;

/** The server would listen where anyone could ask it; the message is a sentence for whoever starts it. */
public final class ExposedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExposedException(String message) {
        super(message);
    }
}
