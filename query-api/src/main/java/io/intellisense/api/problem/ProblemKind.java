package io.intellisense.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The problems that this API answers with (RFC 9457). Their types are stable: programs may depend on them. */
public enum ProblemKind {
    BAD_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter cannot be used", "Correct what the errors name and ask again."),
    BAD_IMAGE_ID(
            HttpStatus.BAD_REQUEST, "This is no image id", "Take an id from a search answer; it is a lower-case UUID."),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood", "Correct the request and send it again."),
    UNKNOWN_IMAGE(HttpStatus.NOT_FOUND, "No such image", "Search again: it may have been removed from the library."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing is at this address", "Check the address; the page itself is at /."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here", "See the Allow header."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation", "Ask with a different Accept header."),
    IMAGE_GONE(
            HttpStatus.GONE,
            "The file is no longer there",
            "Put the file back, or index its folder again so that the library learns where it is."),
    INDEX_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The index does not answer",
            "Check that Qdrant is running, then try again."),
    WRONG_INDEX(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The index was made with another model",
            "Start with the model that made the index, or index the pictures again."),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "Too much to do just now", "Try again in a few seconds."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something broke on our side",
            "Try again; if it stays, look for the incident's number in the log.");

    private final HttpStatus status;
    private final String title;
    private final String advice;

    ProblemKind(HttpStatus status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String advice() {
        return advice;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable identifier, which also answers with an explanation. */
    URI type() {
        return URI.create("/problems/" + slug());
    }

    static Optional<ProblemKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The kind for a status that the framework chose. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 503 -> OVERLOADED;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
