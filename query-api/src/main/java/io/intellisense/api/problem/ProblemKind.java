package io.intellisense.api.problem;

import io.intellisense.domain.RejectReason;
import io.intellisense.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems that this API answers with (RFC 9457). Their types are stable: programs may depend on them. */
public enum ProblemKind implements ProblemType {
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
    STORAGE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Where the picture lies, nobody answers",
            "Check the server that keeps the originals, then try again."),
    STORAGE_REFUSES(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Where the picture lies, the search service may not read",
            "Give the search service credentials that may read it; the detail names the settings."),
    MODEL_CHANGED(
            HttpStatus.GONE,
            "The library is searched with another model since",
            "Search again, without the cursor: the other model ranks the pictures anew."),
    INDEX_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The index does not answer",
            "Check that Qdrant is running, then try again."),
    WRONG_INDEX(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The index was made with another model",
            "Start with the model that made the index, or index the pictures again."),
    UPLOADS_OFF(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Uploads are off",
            "Start an uploader, and name its address with --intellisense.uploader.url=http://127.0.0.1:8081."),
    UPLOADER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The uploader does not answer",
            "Check that the uploader is running, then send it again; nothing is stored twice."),
    QUEUE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "Redis does not answer", "Check that Redis is running, then try again."),
    NOT_OURS(
            HttpStatus.CONFLICT,
            "The picture lies in a folder of yours",
            "Folders of yours are only read; delete or move the file there yourself."),
    CROSS_SITE(
            HttpStatus.FORBIDDEN,
            "Another site's page may not change anything here",
            "Use the page at / of this server, or a program instead of a page."),
    UNKNOWN_HOST(
            HttpStatus.FORBIDDEN,
            "This server does not go by that name",
            "Ask at http://localhost, or add the name with --intellisense.security.hosts."),
    KEY_REQUIRED(
            HttpStatus.UNAUTHORIZED,
            "A key is needed",
            "Send a key as 'Authorization: Bearer KEY', or sign in on the page; './intellisense key create' makes one."),
    SCOPE_MISSING(
            HttpStatus.FORBIDDEN,
            "The key is not good for this",
            "Use a key with the scope that the detail names; './intellisense key create' makes one."),
    LOCATION_WITHHELD(
            HttpStatus.FORBIDDEN,
            "Places are withheld here",
            "Search without a place, or with a key that has the scope 'admin'."),
    EMPTY_FILE(HttpStatus.BAD_REQUEST, "The file is empty", "Choose a file that has bytes."),
    TOO_MANY_BYTES(
            HttpStatus.CONTENT_TOO_LARGE, "Too many bytes", "Send smaller files, or fewer of them in one request."),
    UNSUPPORTED_FORMAT(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This is no picture of a known format",
            "Send JPEG, PNG, WebP, GIF, BMP or TIFF."),
    TRUNCATED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file ends before its picture does",
            "Copy the file again from where it came from."),
    CORRUPT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The picture cannot be read",
            "Open it in another program and save it again."),
    TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT, "Too many pixels", "Make the picture smaller."),
    SIDE_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, "A side is too long", "Make the picture smaller."),
    DISK_FULL(
            HttpStatus.INSUFFICIENT_STORAGE,
            "The disk is full",
            "Make room where the uploader stores pictures, then send it again."),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "Too much to do just now", "Try again in a few seconds."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "Wait as long as the Retry-After header says, then ask less often."),
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

    /** The kind for a picture that cannot be used. */
    public static ProblemKind of(RejectReason reason) {
        return switch (reason) {
            case EMPTY -> EMPTY_FILE;
            case UNSUPPORTED_FORMAT -> UNSUPPORTED_FORMAT;
            case TOO_MANY_BYTES -> TOO_MANY_BYTES;
            case TOO_MANY_PIXELS -> TOO_MANY_PIXELS;
            case SIDE_TOO_LONG -> SIDE_TOO_LONG;
            case TRUNCATED -> TRUNCATED;
            default -> CORRUPT;
        };
    }

    /** The kind for a status that the framework chose. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 429 -> TOO_MANY_REQUESTS;
            case 501 -> BAD_REQUEST; // in a way that nobody here understands (RFC 9112, section 6.1)
            case 503 -> OVERLOADED;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
