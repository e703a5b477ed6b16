package io.intellisense.api.problem;

import io.intellisense.index.IndexException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every exception into a problem document; only what is our own fault reaches the log with a stack trace. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Refusals refusals;

    ProblemAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<Object> indexFailed(IndexException failure, WebRequest request) {
        LOG.warn("A request failed because of the index: {}", failure.getMessage());
        ProblemKind kind =
                switch (failure.kind()) {
                    case UNAVAILABLE, REFUSED -> ProblemKind.INDEX_UNAVAILABLE;
                    case MISMATCH, NOT_FOUND -> ProblemKind.WRONG_INDEX;
                };
        return answer(new ApiProblem(kind, failure.getMessage(), failure), request);
    }

    /** Tomcat finds this out only when the first parameter is read. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException failure, WebRequest request) {
        return answer(ApiProblem.ofQueryString(failure), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}: {}", incident, request.getDescription(false), failure);
        return answer(
                new ApiProblem(
                        ProblemKind.INTERNAL,
                        "This should not have happened; the log has it as incident " + incident + "."),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof ApiProblem problem) {
            refusals.count(problem.kind());
        }
        return super.handleErrorResponseException(failure, headers, status, request);
    }

    private ResponseEntity<Object> answer(ApiProblem problem, WebRequest request) {
        return createResponseEntity(problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    /** The framework's own problems get one of our stable types; all are problem documents, whatever was to be accepted. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail given
                ? given
                : ApiProblem.document(ProblemKind.ofStatus(status.value()), null);
        if (problem.getType() == null || problem.getType().toString().equals("about:blank")) {
            ProblemKind kind = ProblemKind.ofStatus(status.value());
            problem.setType(kind.type());
            problem.setTitle(kind.title());
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
