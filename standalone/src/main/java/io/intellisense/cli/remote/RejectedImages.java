package io.intellisense.cli.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The images that a running system could not index. */
public final class RejectedImages {

    private static final int PAGE = 200;

    /**
     * One of them.
     *
     * @param letter names this entry of the list
     * @param id null where the image's announcement made no sense
     * @param fileName null where it is not known
     * @param at when, RFC 3339
     */
    public record Entry(
            String letter,
            String id,
            String uri,
            String fileName,
            String stage,
            String reason,
            String message,
            int attempts,
            String at) {

        static Entry of(JsonNode image) {
            return new Entry(
                    image.path("letter").asString(null),
                    image.path("id").asString(null),
                    image.path("uri").asString(""),
                    image.path("fileName").asString(null),
                    image.path("stage").asString(""),
                    image.path("reason").asString(""),
                    image.path("message").asString(""),
                    image.path("attempts").asInt(0),
                    image.path("at").asString(""));
        }
    }

    /** @param gone whose file is no longer there */
    public record Retried(long retried, long gone) {}

    private final RemoteSystem system;

    public RejectedImages(RemoteSystem system) {
        this.system = system;
    }

    /**
     * Tells of each, the newest last.
     *
     * @param reason only these; null for all
     * @return how many there are
     */
    public long each(String reason, Consumer<Entry> told) throws InterruptedException {
        long count = 0;
        String after = null;
        do {
            String path = page(reason, after);
            JsonNode page = system.now(() -> system.get(path));
            for (JsonNode image : page.path("images")) {
                told.accept(Entry.of(image));
                count++;
            }
            String next = page.path("next").asString(null);
            after = Objects.equals(next, after) ? null : next; // a page of other reasons may be empty, and more follow
        } while (after != null);
        return count;
    }

    private static String page(String reason, String after) {
        String path = "/api/rejected?limit=" + PAGE;
        path += after == null ? "" : "&after=" + encode(after);
        return path + (reason == null ? "" : "&reason=" + encode(reason));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** @param which such as {@code {"all": true}} */
    public Retried retry(Map<String, ?> which) throws InterruptedException {
        JsonNode answer = system.now(() -> system.post("/api/rejected/retry", which));
        return new Retried(answer.path("retried").asLong(0), answer.path("gone").asLong(0));
    }
}
