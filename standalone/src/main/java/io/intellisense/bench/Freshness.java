package io.intellisense.bench;

import io.intellisense.cli.remote.RefusedException;
import io.intellisense.cli.remote.RemoteSystem;
import io.intellisense.cli.remote.UnavailableException;
import io.intellisense.cli.upload.ImageService;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes from the answer to an upload until a search finds the picture.
 *
 * @param store the folder of uploaded images: a search within it finds the one picture among however many others
 */
record Freshness(RemoteSystem system, Path store) {

    private static final long LOOK_MILLIS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** In seconds. */
    double of(FreshPicture picture) throws IOException, UnavailableException, RefusedException, InterruptedException {
        ImageService images = new ImageService(system);
        String search = "/api/search?minScore=-1&q=" + encode(picture.caption()) + "&folder="
                + encode(picture.folderIn(store).toString());
        ImageService.Accepted accepted = images.send(picture.file());
        long answered = System.nanoTime();
        if (!accepted.isNew()) {
            throw new IllegalStateException("A benchmark needs pictures that are all new, but got " + picture);
        }
        while (!isIndexed(images.state(accepted.id())) || !isFound(system.get(search), accepted.id())) {
            if (System.nanoTime() - answered > LONGEST.toNanos()) {
                throw new IllegalStateException("Not searchable after " + LONGEST.toSeconds() + " s: " + picture);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - answered) / 1e9;
    }

    private static boolean isIndexed(ImageService.State state) {
        if (state.state().equals("rejected")) {
            throw new IllegalStateException("A benchmark needs good pictures, but one was " + state);
        }
        return state.state().equals("indexed");
    }

    private static boolean isFound(JsonNode answer, String id) {
        for (JsonNode hit : answer.path("hits")) {
            if (hit.path("id").asString("").equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
