package io.intellisense.uploader.problem;

import io.intellisense.domain.RejectReason;
import io.intellisense.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems that this API answers with (RFC 9457). Their types are stable: programs may depend on them. */
public enum ProblemKind implements ProblemType {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood", "Correct the request and send it again."),
    BAD_IMAGE_ID(HttpStatus.BAD_REQUEST, "This is no image id", "Take the id that an upload answered with."),
    EMPTY_FILE(HttpStatus.BAD_REQUEST, "The file is empty", "Send the picture itself; its file has no bytes."),
    TOO_MANY_BYTES(HttpStatus.CONTENT_TOO_LARGE, "The upload is too large", "Send a smaller file, or fewer at a time."),
    UNSUPPORTED_FORMAT(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This is no picture of a known format",
            "Send a JPEG, PNG, WebP, GIF, BMP or TIFF."),
    TRUNCATED(HttpStatus.UNPROCESSABLE_CONTENT, "The file is cut short", "Copy the file again from where it is whole."),
    CORRUPT(HttpStatus.UNPROCESSABLE_CONTENT, "The file is damaged", "Copy the file again from where it is sound."),
    TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT, "The picture is too large", "Send it at a smaller size."),
    SIDE_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, "A side of the picture is too long", "Send it at a smaller size."),
    UNKNOWN_IMAGE(HttpStatus.NOT_FOUND, "No such image", "It was never uploaded here, or has been deleted."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing is at this address", "Check the address; pictures go to /api/images."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here", "See the Allow header."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation", "Ask with a different Accept header."),
    CROSS_SITE(
            HttpStatus.FORBIDDEN,
            "Another site's page may not change anything here",
            "Use the page of the search service, or a program instead of a page."),
    UNKNOWN_HOST(
            HttpStatus.FORBIDDEN,
            "This server does not go by that name",
            "Ask at http://localhost, or add the name with --intellisense.security.hosts."),
    QUEUE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "Redis does not answer", "Check that Redis is running, then try again."),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "Too much to do just now", "Try again in a few seconds."),
    DISK_FULL(
            HttpStatus.INSUFFICIENT_STORAGE,
            "The disk is full",
            "Make room where the images are kept, then try again."),
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

    /** The problem of a file that is refused for this reason. */
    public static ProblemKind of(RejectReason reason) {
        return switch (reason) {
            case EMPTY -> EMPTY_FILE;
            case UNSUPPORTED_FORMAT -> UNSUPPORTED_FORMAT;
            case TOO_MANY_BYTES -> TOO_MANY_BYTES;
            case TOO_MANY_PIXELS -> TOO_MANY_PIXELS;
            case SIDE_TOO_LONG -> SIDE_TOO_LONG;
            case TRUNCATED -> TRUNCATED;
            case CORRUPT -> CORRUPT;
            case UNREADABLE, GONE, POISON, EVENT_LOST -> INTERNAL;
        };
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String advice() {
        return advice;
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
