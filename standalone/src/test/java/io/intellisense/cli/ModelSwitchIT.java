package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running system changes its model while it is asked without a pause, and pictures come and go. */
@Tag("cluster")
class ModelSwitchIT {

    private static final int PICTURES = 200;
    private static final int UPLOADS = 120;
    private static final int ANSWERS = 300;
    private static final int OVERLAP = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> models = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> kept = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> deleted = Collections.synchronizedSet(new TreeSet<>());

    @TempDir
    private Path folder;

    private Path other;
    private int port;
    private volatile boolean ended;

    @BeforeEach
    void drawPicturesAndMakeASecondModel() throws IOException {
        SampleLibrary.write(folder.resolve("photos"), PICTURES, 42, 320, done -> {});
        SampleLibrary.write(folder.resolve("uploads"), UPLOADS, 43, 320, done -> {});
        other = TurnedModel.write(folder.resolve("turned"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @Test
    void nothingFailsNothingMixesAndNothingIsLost() throws Exception {
        try (IntellisenseProcess up = up("--photos", folder.resolve("photos"))) {
            Eventually.until(
                    "all indexed or stopped",
                    () -> !up.process().isAlive() || up.printed().contains("Searching goes on"));
            assertThat(up.process().isAlive()).as(up.printed()).isTrue();
            List<Thread> busy = List.of(begin(this::ask), begin(this::ask), begin(this::uploadAndDelete));

            try (IntellisenseProcess killed = switching("--images-per-second", 40, other)) {
                Eventually.until("begun", () -> killed.printed().contains("embedded"));
                killed.killNow();
            }
            String account = printedBy(switching("--share", 1, other));
            System.out.println(account);
            Eventually.until("the new model answers", () -> modelNow().equals("turned"));
            busy.get(2).join();
            Eventually.until("the new model has answered often", () -> answers("turned") >= ANSWERS);
            assertThat(embedded(account)).isLessThan(PICTURES + UPLOADS);
            Eventually.until("all there with the new model", () -> images() == PICTURES + kept.size());
            assertAllIsThere();

            System.out.println(printedBy(switching("--back")));
            Eventually.until("the old model answers", () -> modelNow().equals("demo"));
            long before = answers("demo");
            Eventually.until("the old model has answered often", () -> answers("demo") >= before + ANSWERS);
            ended = true;
            busy.get(0).join();
            busy.get(1).join();

            assertThat(failures).isEmpty();
            assertThat(changes()).containsExactly("demo", "turned", "demo");
            assertThat(images()).isEqualTo(PICTURES + kept.size());
            assertAllIsThere();
            System.out.printf(
                    "%d queries, %d uploads, %d deletions; %d answered by the new model%n",
                    models.size(), kept.size() + deleted.size(), deleted.size(), answers("turned"));
        }
    }

    private IntellisenseProcess up(Object... words) throws IOException {
        return intellisense(
                Stream.concat(Stream.of("up", "--port", port), Stream.of(words)).toArray());
    }

    private IntellisenseProcess switching(Object... words) throws IOException {
        return intellisense(
                Stream.concat(Stream.of("model", "switch"), Stream.of(words)).toArray());
    }

    private IntellisenseProcess intellisense(Object... words) throws IOException {
        return IntellisenseProcess.start(
                folder,
                Stream.concat(Stream.of(words), Stream.of("--data", folder.resolve("data")))
                        .toArray());
    }

    private static String printedBy(IntellisenseProcess process) throws InterruptedException {
        try (process) {
            assertThat(process.exitCode()).as(process.printed()).isZero();
            return process.printed();
        }
    }

    private static int embedded(String account) {
        return Integer.parseInt(
                account.replaceAll("(?s).*images, (\\d+) embedded in.*", "$1").replace(",", ""));
    }

    private interface Work {
        void run() throws Exception;
    }

    private Thread begin(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                failures.add(e.toString());
            }
        });
        thread.start();
        return thread;
    }

    private void ask() throws Exception {
        List<String> texts = List.of("red+circle", "blue+square", "a+house", "green", "two+stars");
        for (int i = 0; !ended; i++) {
            HttpResponse<String> answer = get(
                    "/api/search?limit=5&minScore=-1&q=" + texts.get(i % texts.size()) + (i % 3 == 0 ? "" : "+" + i));
            if (answer.statusCode() != 200) {
                failures.add(answer.body());
                continue;
            }
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            models.add(body.get("model").get("id").asString());
            if (body.get("hits").size() != 5) {
                failures.add("five hits are there: " + answer.body());
            }
        }
    }

    private void uploadAndDelete() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("uploads"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            byte[] file = Files.readAllBytes(files.get(i));
            String id = ImageId.of(Sha256.of(file)).value();
            expect(upload(file, files.get(i)), 201);
            kept.add(id);
            if (i % 4 == 3) {
                String gone = kept.iterator().next();
                expect(delete(gone), 202, 204); // 202 where Redis was slow to be told of it
                kept.remove(gone);
                deleted.add(gone);
            }
            Thread.sleep(100);
        }
    }

    private void expect(HttpResponse<String> answer, Integer... statuses) {
        if (!List.of(statuses).contains(answer.statusCode())) {
            failures.add(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> upload(byte[] file, Path name) throws Exception {
        String json = "{\"file\": \"" + Base64.getEncoder().encodeToString(file) + "\", \"filename\": \""
                + name.getFileName() + "\"}";
        return http.send(
                request("/api/images")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String id) throws Exception {
        return http.send(request("/api/images/" + id).DELETE().build(), BodyHandlers.ofString());
    }

    private void assertAllIsThere() throws Exception {
        for (String id : kept) {
            assertThat(get("/api/images/" + id + "/similar?limit=1").statusCode())
                    .as(id)
                    .isEqualTo(200);
        }
        for (String id : deleted) {
            assertThat(get("/api/images/" + id + "/similar?limit=1").statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    private long answers(String model) {
        synchronized (models) {
            return Collections.frequency(models, model);
        }
    }

    /** Which models answered, one after the other; two callers may overlap by an answer or two. */
    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i + OVERLAP < models.size(); i++) {
            String model = models.get(i);
            if (Collections.frequency(models.subList(i, i + OVERLAP), model) == OVERLAP
                    && (changes.isEmpty() || !changes.get(changes.size() - 1).equals(model))) {
                changes.add(model);
            }
        }
        return changes;
    }

    private String modelNow() {
        return status().get("model").get("id").asString();
    }

    private long images() {
        return status().get("images").asLong();
    }

    private JsonNode status() {
        try {
            return JsonMapper.shared().readTree(get("/api/status").body());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }
}
