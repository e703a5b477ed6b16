package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code intellisense up} as a user has it: a process that indexes a folder, answers searches, is killed and comes back. */
class OneMachineIT {

    private static final int PICTURES = 60;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    private Path folder;

    private Path photos;
    private int port;

    @BeforeEach
    void drawPhotosAndFindAPort() throws IOException {
        photos = folder.resolve("photos");
        SampleLibrary.write(photos, PICTURES, 42, 320, done -> {});
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @Test
    void indexesAFolderAndAnswersSearchesAlsoAfterBeingKilled() throws Exception {
        try (IntellisenseProcess up = startUp()) {
            Eventually.until("all indexed", () -> up.printed().contains("Searching goes on"));
            assertThat(up.printed())
                    .contains("61 seen = 60 indexed + 0 already there + 1 rejected", "unsupported-format 1");
            assertSearchAnswers();
            up.killNow();
        }
        try (IntellisenseProcess again = startUp()) {
            Eventually.until("all seen again", () -> again.printed().contains("Searching goes on"));
            assertThat(again.printed()).contains("61 seen = 0 indexed + 60 already there + 1 rejected");
            assertSearchAnswers();
            again.process().destroy(); // SIGTERM, as Ctrl-C but from a program
            Eventually.until("stopped", () -> !again.process().isAlive());
        }
        assertThat(folder.resolve("data/index.address")).doesNotExist();
    }

    private IntellisenseProcess startUp() throws IOException {
        return IntellisenseProcess.start(
                folder, "up", "--photos", photos, "--data", folder.resolve("data"), "--port", port);
    }

    private void assertSearchAnswers() throws Exception {
        JsonNode hits = get("/api/search?limit=5&minScore=-1&q="
                        + URLEncoder.encode("red circle", StandardCharsets.UTF_8))
                .get("hits");
        assertThat(hits.size()).isEqualTo(5);
        byte[] original = http.send(request(hits.get(0).get("url").asString()), BodyHandlers.ofByteArray())
                .body();
        assertThat(Files.walk(photos).filter(Files::isRegularFile).map(OneMachineIT::read))
                .anyMatch(file -> Arrays.equals(file, original));
        assertThat(get("/actuator/health/readiness").get("status").asString()).isEqualTo("UP");
    }

    private JsonNode get(String path) throws Exception {
        return JsonMapper.shared()
                .readTree(http.send(request(path), BodyHandlers.ofString()).body());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
