package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Pictures are uploaded to {@code intellisense up}, which is killed at once, Redis left behind; what it accepted is found later. */
class KilledUploadsIT {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    private Path folder;

    private List<Path> pictures;
    private int port;

    @BeforeEach
    void drawPicturesAndFindAPort() throws IOException {
        Path drawn = folder.resolve("drawn");
        SampleLibrary.write(drawn, 25, 7, 200, done -> {});
        try (Stream<Path> files = Files.walk(drawn)) {
            pictures = files.filter(Files::isRegularFile).sorted().toList();
        }
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.move(pictures.get(0), photos.resolve("first.jpg"));
        pictures = pictures.subList(1, pictures.size());
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @Test
    void whatWasAcceptedSurvivesTheDeathOfTheWholeProcess() throws Exception {
        List<ImageId> accepted = new ArrayList<>();
        try (IntellisenseProcess up = startUp()) {
            Eventually.until("ready", this::isReady);
            for (Path picture : pictures) {
                assertThat(upload(picture).statusCode()).isEqualTo(201);
                accepted.add(ImageId.of(Sha256.of(Files.readAllBytes(picture))));
            }
            up.killNow();
        }
        try (IntellisenseProcess again = startUp()) {
            for (ImageId id : accepted) {
                Eventually.until("indexed: " + id, () -> state(id).equals("indexed"));
            }
            ImageId unwanted = accepted.get(0);
            assertThat(send(request("/api/images/" + unwanted).DELETE()).statusCode())
                    .isIn(202, 204); // 202 where Redis was slow to be told of it
            again.killNow();
        }
        try (IntellisenseProcess last = startUp()) {
            ImageId unwanted = accepted.get(0);
            Eventually.until("deleted", () -> state(unwanted).equals("deleted"));
            assertThat(send(request("/api/images/" + unwanted + "/facts").GET()).statusCode())
                    .isEqualTo(404);
            assertThat(state(accepted.get(1))).isEqualTo("indexed");
            Eventually.until(
                    "all counted: one is deleted, one from the folder", () -> count("/images") == accepted.size());
            Eventually.until("all uploads counted", () -> count("/uploads/stored") == accepted.size() - 1);
            last.process().destroy();
            Eventually.until("stopped", () -> !last.process().isAlive());
        }
    }

    private IntellisenseProcess startUp() throws IOException {
        return IntellisenseProcess.start(
                folder, "up", "--photos", folder.resolve("photos"), "--data", folder.resolve("data"), "--port", port);
    }

    private boolean isReady() {
        try {
            return send(request("/actuator/health/readiness").GET()).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private HttpResponse<String> upload(Path picture) throws IOException {
        String json = JsonMapper.shared()
                .createObjectNode()
                .put("filename", picture.getFileName().toString())
                .put("file", Base64.getEncoder().encodeToString(Files.readAllBytes(picture)))
                .toString();
        return send(request("/api/images")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private int count(String pointer) {
        return JsonMapper.shared()
                .readTree(send(request("/api/status").GET()).body())
                .at(pointer)
                .asInt(0);
    }

    /** Empty while nobody answers. */
    private String state(ImageId id) {
        try {
            return JsonMapper.shared()
                    .readTree(
                            send(request("/api/images/" + id + "/status").GET()).body())
                    .path("state")
                    .asString("");
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
