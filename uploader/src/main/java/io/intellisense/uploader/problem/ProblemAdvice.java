package io.intellisense.uploader.problem;

import io.intellisense.uploader.queue.QueueUnavailableException;
import java.io.IOException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every exception into a problem document; only what is our own fault reaches the log with a stack trace. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> queueAway(QueueUnavailableException failure, WebRequest request) {
        LOG.warn("A request failed because of Redis: {}", failure.getMessage());
        return answer(new ApiProblem(ProblemKind.QUEUE_UNAVAILABLE, failure.getMessage(), failure), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> storeFailed(IOException failure, WebRequest request) {
        return StoreProblem.of(failure)
                .map(problem -> answer(problem, request))
                .orElseGet(() -> unexpected(failure, request));
    }

    /** Tomcat finds this out only when the first parameter is read. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException failure, WebRequest request) {
        return answer(
                new ApiProblem(
                        ProblemKind.BAD_REQUEST,
                        "The query string is no percent-encoded UTF-8; encode every % that stands for itself as %25.",
                        failure),
                request);
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
