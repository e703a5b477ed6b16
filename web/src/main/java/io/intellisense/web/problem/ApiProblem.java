package io.intellisense.web.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem document (RFC 9457) whose detail is a sentence that says what to do. */
public final class ApiProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final ProblemType kind;

    public ApiProblem(ProblemType kind, String detail) {
        this(kind, detail, null);
    }

    public ApiProblem(ProblemType kind, String detail, Throwable cause) {
        super(kind.status(), document(kind, detail), cause);
        this.kind = kind;
        if (kind.status().value() == 401) {
            getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Image Intellisense\"");
        }
        if (kind.status().value() == 503) {
            getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
    }

    public ProblemType kind() {
        return kind;
    }

    /** For a query string that cannot be decoded. */
    public static ApiProblem ofQueryString(ProblemType badRequest, Exception failure) {
        return new ApiProblem(
                badRequest,
                "The query string is no percent-encoded UTF-8; encode every % that stands for itself as %25.",
                failure);
    }

    static ProblemDetail document(ProblemType kind, String detail) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(kind.status(), detail);
        document.setType(kind.type());
        document.setTitle(kind.title());
        return document;
    }
}
