package io.intellisense.web.problem;

import org.springframework.http.HttpStatus;

/** The problems of an application that has few. */
public enum SampleProblem implements ProblemType {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    CROSS_SITE(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    SampleProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return "Title of " + slug();
    }

    @Override
    public String advice() {
        return "Advice of " + slug();
    }

    static SampleProblem ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 503 -> OVERLOADED;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
