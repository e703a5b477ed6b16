package io.intellisense.web.problem;

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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every exception into a problem document; only what is our own fault reaches the log with a stack trace. An application's
 * advice extends this by its own exceptions.
 */
public abstract class ProblemAnswers extends ResponseEntityExceptionHandler {

    private final Logger log = LoggerFactory.getLogger(getClass());

    private final ProblemTypes types;

    protected ProblemAnswers(ProblemTypes types) {
        this.types = types;
    }

    /** Tomcat finds this out only when the first parameter is read. */
    @ExceptionHandler
    protected ResponseEntity<Object> unreadable(InvalidParameterException failure, WebRequest request) {
        return answer(ApiProblem.ofQueryString(types.ofStatus(400), failure), request);
    }

    @ExceptionHandler
    protected ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("Incident {}: {}", incident, request.getDescription(false), failure);
        return answer(
                new ApiProblem(
                        types.ofStatus(500),
                        "This should not have happened; the log has it as incident " + incident + "."),
                request);
    }

    protected final ResponseEntity<Object> answer(ApiProblem problem, WebRequest request) {
        return createResponseEntity(problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    /** The framework's own problems get one of our stable types; all are problem documents, whatever was to be accepted. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemType type = types.ofStatus(status.value());
        ProblemDetail problem = body instanceof ProblemDetail given ? given : ApiProblem.document(type, null);
        if (problem.getType() == null || problem.getType().toString().equals("about:blank")) {
            problem.setType(type.type());
            problem.setTitle(type.title());
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
