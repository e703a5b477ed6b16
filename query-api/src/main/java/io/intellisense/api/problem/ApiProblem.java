package io.intellisense.api.problem;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem document (RFC 9457) whose detail is a sentence that says what to do. */
public final class ApiProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    public ApiProblem(ProblemKind kind, String detail) {
        this(kind, detail, null);
    }

    public ApiProblem(ProblemKind kind, String detail, Throwable cause) {
        super(kind.status(), document(kind, detail), cause);
        this.kind = kind;
        if (kind == ProblemKind.KEY_REQUIRED) {
            getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Image Intellisense\"");
        }
        if (kind.status().value() == 503) {
            getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
    }

    public ProblemKind kind() {
        return kind;
    }

    /** One answer for all that is wrong with the parameters. */
    public static ApiProblem ofParameters(List<BadParameter> errors) {
        ApiProblem problem = new ApiProblem(
                ProblemKind.BAD_PARAMETER,
                String.join(" ", errors.stream().map(BadParameter::detail).toList()));
        problem.getBody().setProperty("errors", errors);
        return problem;
    }

    /** For a query string that cannot be decoded. */
    public static ApiProblem ofQueryString(Exception failure) {
        return new ApiProblem(
                ProblemKind.BAD_REQUEST,
                "The query string is no percent-encoded UTF-8; encode every % that stands for itself as %25.",
                failure);
    }

    static ProblemDetail document(ProblemKind kind, String detail) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(kind.status(), detail);
        document.setType(kind.type());
        document.setTitle(kind.title());
        return document;
    }
}
