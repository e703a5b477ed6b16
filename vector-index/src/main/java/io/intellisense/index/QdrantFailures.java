package io.intellisense.index;

import io.grpc.Status;
import io.intellisense.index.IndexException.Kind;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;

/** Turns what gRPC says went wrong into a kind that a caller can act on and a sentence that says what to do. */
final class QdrantFailures {

    private QdrantFailures() {}

    static IndexException toIndexException(IndexAddress address, Throwable failure) {
        if (failure instanceof IndexException known) {
            return known;
        }
        Status status = Status.fromThrowable(failure);
        if (isDistrusted(status.getCause())) {
            return new IndexException(
                    Kind.REFUSED,
                    "The vector database at " + address
                            + " shows a certificate that is not trusted; name the file of the"
                            + " authority that vouches for it, or an address that the certificate is for",
                    failure);
        }
        return new IndexException(kind(status), sentence(address, status), failure);
    }

    private static boolean isDistrusted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof CertPathBuilderException) {
                return true;
            }
        }
        return false;
    }

    /** INTERNAL and CANCELLED are what a client sees of a server that dies in the middle of an answer: worth another try. */
    private static Kind kind(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, CANCELLED, UNKNOWN ->
                Kind.UNAVAILABLE;
            case NOT_FOUND -> Kind.NOT_FOUND;
            default -> Kind.REFUSED;
        };
    }

    private static String sentence(IndexAddress address, Status status) {
        String database = "The vector database at " + address;
        return switch (status.getCode()) {
            case UNAVAILABLE ->
                "No vector database answers at " + address
                        + "; start Qdrant, or give the address of its gRPC port (usually 6334)";
            case DEADLINE_EXCEEDED -> database + " did not answer in time; try again, or lighten its load";
            case UNAUTHENTICATED, PERMISSION_DENIED -> database + " refused the API key; give the right one";
            case NOT_FOUND -> database + " has no such thing (" + reason(status) + "); index some images first";
            case UNIMPLEMENTED ->
                database + " does not know this request (" + reason(status) + "); use Qdrant 1.16 or newer";
            case RESOURCE_EXHAUSTED, ABORTED, INTERNAL, CANCELLED, UNKNOWN ->
                database + " failed at the request (" + reason(status) + "); try again, or look into its log";
            default -> database + " refused the request: " + reason(status);
        };
    }

    private static String reason(Status status) {
        String description = status.getDescription();
        if (description != null) {
            return description;
        }
        Throwable cause = status.getCause();
        return cause == null ? status.getCode().name() : cause.toString();
    }
}
