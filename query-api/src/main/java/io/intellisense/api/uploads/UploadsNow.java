package io.intellisense.api.uploads;

import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The uploader's own account, for the status of the whole. One request at a time asks for it, and what it learnt, also that
 * nothing answers, is good for a second: the status must stay quick.
 */
@Component
public class UploadsNow {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Uploader uploader;
    private final JsonMapper json;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(null, System.nanoTime() - GOOD_FOR.toNanos());

    UploadsNow(Uploader uploader, JsonMapper json) {
        this.uploader = uploader;
        this.json = json;
    }

    public boolean areOff() {
        return uploader.isOff();
    }

    /** What {@code GET /api/uploads} says; null where uploads are off or the uploader does not answer. */
    public JsonNode current() {
        if (uploader.isOff()) {
            return null;
        }
        if (System.nanoTime() - known.at > GOOD_FOR.toNanos() && asking.tryLock()) {
            try {
                known = new Known(ask(), System.nanoTime());
            } finally {
                asking.unlock();
            }
        }
        return known.account;
    }

    private JsonNode ask() {
        try {
            Answer answer = uploader.send(Call.get("/api/uploads"), PATIENCE);
            return answer.isOk() ? json.readTree(answer.body()) : null;
        } catch (ApiProblem | IOException | JacksonException e) {
            return null;
        }
    }

    private record Known(JsonNode account, long at) {}
}
