package io.intellisense.uploader.problem;

import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.web.problem.ApiProblem;
import io.intellisense.web.problem.ProblemAnswers;
import io.intellisense.web.problem.ProblemTypes;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Adds to what every application answers with when something failed. */
@RestControllerAdvice
class ProblemAdvice extends ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    ProblemAdvice(ProblemTypes types) {
        super(types);
    }

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
}
