package io.intellisense.api.problem;

import io.intellisense.index.IndexException;
import io.intellisense.web.problem.ApiProblem;
import io.intellisense.web.problem.ProblemAnswers;
import io.intellisense.web.problem.ProblemTypes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** Adds to what every application answers with when something failed. */
@RestControllerAdvice
class ProblemAdvice extends ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final List<String> OF_A_FILE =
            List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG, HttpHeaders.ACCEPT_RANGES, HttpHeaders.CONTENT_RANGE);

    private final Refusals refusals;

    ProblemAdvice(ProblemTypes types, Refusals refusals) {
        super(types);
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

    @Override
    protected ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof ApiProblem problem) {
            refusals.count(problem.kind());
            takeBack(((ServletWebRequest) request).getResponse());
        }
        return super.handleErrorResponseException(failure, headers, status, request);
    }

    /** What an answer said of itself, which failed just before its first byte was sent. */
    private static void takeBack(HttpServletResponse begun) {
        if (!begun.isCommitted()) {
            OF_A_FILE.forEach(header -> begun.setHeader(header, null));
            begun.setContentLengthLong(-1);
        }
    }
}
