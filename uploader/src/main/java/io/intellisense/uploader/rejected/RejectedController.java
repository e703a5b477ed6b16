package io.intellisense.uploader.rejected;

import io.intellisense.domain.RejectReason;
import io.intellisense.uploader.body.JsonBody;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.uploader.queue.Letter;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which images could not be indexed, and has them indexed once more. */
@RestController
class RejectedController {

    private static final int MOST = 1000;
    private static final Pattern ENTRY = Pattern.compile("\\d{1,19}-\\d{1,19}");

    private final DeadLetters letters;
    private final JsonBody json;

    RejectedController(DeadLetters letters, JsonBody json) {
        this.letters = letters;
        this.json = json;
    }

    /** Exactly one is given: all, those of a reason, or those of some images. */
    record Retry(Boolean all, String reason, List<String> ids) {}

    @GetMapping("/api/rejected")
    ResponseEntity<RejectedImages> list(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String reason)
            throws QueueUnavailableException {
        if (limit < 1 || limit > MOST) {
            throw bad("'limit' is a whole number from 1 to " + MOST + ", but was: " + limit);
        }
        if (after != null && !ENTRY.matcher(after).matches()) {
            throw bad("'after' is the 'next' of the answer before");
        }
        Predicate<Letter> wanted = reason == null ? letter -> true : of(reason);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(letters.list(after, limit, wanted));
    }

    @PostMapping(path = "/api/rejected/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    DeadLetters.Retried retry(HttpServletRequest http) throws QueueUnavailableException, IOException {
        return letters.retry(wanted(json.read(http, Retry.class)));
    }

    private static Predicate<Letter> wanted(Retry retry) {
        long given = Stream.of(retry.all(), retry.reason(), retry.ids())
                .filter(part -> part != null)
                .count();
        if (given != 1 || Boolean.FALSE.equals(retry.all())) {
            throw bad("Say which, with one of {\"all\": true}, {\"reason\": \"corrupt\"} and {\"ids\": [...]}");
        }
        if (retry.reason() != null) {
            return of(retry.reason());
        }
        if (retry.ids() == null) {
            return letter -> true;
        }
        Set<String> ids = new HashSet<>(retry.ids());
        return letter -> letter.content().id() != null
                && ids.contains(letter.content().id().value());
    }

    private static Predicate<Letter> of(String label) {
        try {
            RejectReason reason = RejectReason.ofLabel(label);
            return letter -> letter.content().reason() == reason;
        } catch (IllegalArgumentException e) {
            throw bad("There is no such reason; reasons are those that GET /api/rejected shows");
        }
    }

    private static ApiProblem bad(String sentence) {
        return new ApiProblem(ProblemKind.BAD_REQUEST, sentence + ".");
    }
}
