package io.intellisense.uploader;

import static io.intellisense.uploader.Http.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RedisKeys;
import io.intellisense.uploader.queue.RedisProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads over HTTP, with a real Redis behind. */
class UploadIT {

    private static final int LIMIT = 200_000;
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=" + Http.BOUNDARY;
    private static final String JSON = "Content-Type: application/json";
    private static final String PART =
            "--" + Http.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";

    @TempDir
    static Path folder;

    static RedisProcess redis;
    static RunningUploader uploader;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start(folder.resolve("redis"));
        uploader = RunningUploader.start(
                folder.resolve("images"),
                redis.url(),
                "--" + BadPictures.MAX_BYTES,
                "--" + BadPictures.MAX_PIXELS,
                "--" + BadPictures.MAX_SIDE,
                "--intellisense.uploads.max-request-bytes=3000000",
                "--intellisense.uploads.concurrency=16");
        Awaiting.until(() -> read(uploader.http().get("/api/uploads"), "$.redis.reachable"));
    }

    @AfterAll
    static void stop() {
        uploader.close();
        redis.close();
    }

    @Test
    void aPictureIsStoredOnceAndAnnouncedAsTheJobExpects() throws Exception {
        byte[] picture = Pictures.jpeg(1);
        HttpResponse<String> answer = uploader.http().upload("falcon.jpg", picture);
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = read(answer, "$.id");
        assertThat((String) read(answer, "$.status")).isEqualTo("received");
        assertThat(answer.headers().firstValue("Location")).contains("/api/images/" + id);
        ImageEvent event = Events.of(redis, id).get(0);
        assertThat(Path.of(URI.create(event.uri()))).hasBinaryContent(picture);
        String status = "images:status:" + id;
        assertThat(redis.commands().hgetall(status))
                .containsOnly(Map.entry("received", event.at().toString()));
        assertThat(redis.commands().ttl(status)).isBetween(1L, (long) ImageStatus.KEPT_SECONDS);
        HttpResponse<String> again = uploader.http().uploadBase64("again.jpg", picture);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Events.of(redis, id)).hasSize(1);
    }

    @Test
    void theStatusIsWhatTheJobHasWritten() throws Exception {
        String id = read(uploader.http().upload("a.png", Pictures.png(2)), "$.id");
        redis.commands().hset("images:status:" + id, "outcome", "indexed\t2026-01-02T03:04:05Z");
        assertThat(uploader.http().get("/api/images/" + id + "/status").body())
                .isEqualTo("{\"id\":\"" + id + "\",\"state\":\"indexed\",\"at\":\"2026-01-02T03:04:05Z\"}");
    }

    @Test
    void aDeletionIsAnnouncedAfterItsAddition() throws Exception {
        HttpResponse<String> answer = uploader.http().upload("a.png", Pictures.png(3));
        assertThat(uploader.http().delete(read(answer, "$.url")).statusCode()).isEqualTo(204);
        assertThat(Events.of(redis, read(answer, "$.id")))
                .extracting(ImageEvent::kind)
                .containsExactly(ImageEvent.Kind.ADDED, ImageEvent.Kind.DELETED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.intellisense.uploader.BadPictures#all")
    void aBadPictureGetsItsProblem(String name, byte[] file, int status, String type) throws Exception {
        for (HttpResponse<String> answer :
                List.of(uploader.http().upload("a.png", file), uploader.http().uploadBase64("a.png", file))) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat((String) read(answer, "$.type")).isEqualTo("/problems/" + type);
        }
        assertThat(folder.resolve("images/incoming")).isEmptyDirectory();
    }

    @Test
    void aRequestThatSaysItIsTooLargeIsRefusedBeforeItsBodyIsSent() throws Exception {
        for (String type : List.of(MULTIPART, JSON)) {
            try (RawHttp http = new RawHttp(uploader.port())) {
                http.post("/api/images", type, "Content-Length: 5000000000");
                assertThat(http.line()).startsWith("HTTP/1.1 413");
                assertThat(http.body()).contains("/problems/too-many-bytes");
            }
        }
    }

    @Test
    void whoeverAsksFirstIsToldToContinueOnlyWhereTheBodyIsWanted() throws Exception {
        try (RawHttp http = new RawHttp(uploader.port())) {
            http.post("/api/images", MULTIPART, "Content-Length: 5000000000", "Expect: 100-continue");
            assertThat(http.line()).startsWith("HTTP/1.1 413");
        }
        byte[] body = Http.multipart(Map.of("a.png", Pictures.png(4)));
        try (RawHttp http = new RawHttp(uploader.port())) {
            http.post("/api/images", MULTIPART, "Content-Length: " + body.length, "Expect: 100-continue");
            assertThat(http.line()).startsWith("HTTP/1.1 100");
            assertThat(http.line()).isEmpty();
            assertThat(http.send(body).line()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeTheRestOfItIsSent() throws Exception {
        try (RawHttp http = new RawHttp(uploader.port())) {
            http.post("/api/images", MULTIPART, "Content-Length: 2900000")
                    .send(PART)
                    .send(pngOfEndlessZeros(LIMIT + 100_000));
            assertThat(http.line()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aClientThatSendsEverythingFirstSeesTheAnswerToo() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = uploader.http().upload("a.png", pngOfEndlessZeros(2_500_000));
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedAsSoonAsTheLimitIsPassed() throws Exception {
        try (RawHttp http = new RawHttp(uploader.port())) {
            http.post("/api/images", MULTIPART, "Transfer-Encoding: chunked")
                    .sendChunk(PART.getBytes())
                    .sendChunk(pngOfEndlessZeros(LIMIT + 100_000));
            assertThat(http.line()).startsWith("HTTP/1.1 413");
        }
        try (RawHttp http = new RawHttp(uploader.port())) {
            http.post("/api/images", JSON, "Transfer-Encoding: chunked")
                    .sendChunk("{\"file\": \"iVBORw0KGgoAAAANSUhEUg".getBytes());
            http.sendChunk("A".repeat(2 * LIMIT).getBytes());
            assertThat(http.line()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void whatIsNoPictureIsRefusedAfterItsFirstBytes() throws Exception {
        try (RawHttp http = new RawHttp(uploader.port())) {
            http.post("/api/images", JSON, "Content-Length: 100000")
                    .send("{\"file\": \"dGhpcyBpcyBhIHZlcnkgbG9uZyB0ZXh0IGFuZCBubyBwaWN0dXJlIGF0IGFsbA");
            assertThat(http.line()).startsWith("HTTP/1.1 415");
        }
    }

    @Test
    void ofManyWhoUploadTheSamePictureAtOnceExactlyOneHasStoredIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            byte[] picture = Pictures.png(500 + round);
            List<Callable<Integer>> uploads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                uploads.add(() -> uploader.http().upload("a.png", picture).statusCode());
            }
            assertThat(all(uploads)).hasSize(12).containsOnly(200, 201).containsOnlyOnce(201);
        }
    }

    @Test
    void moreUploadsThanPlacesAreToldToTryAgain() throws Exception {
        List<RawHttp> slow = new ArrayList<>();
        try {
            byte[] body = Http.multipart(Map.of("a.png", Pictures.png(5)));
            for (int i = 0; i < 16; i++) {
                RawHttp http = new RawHttp(uploader.port());
                slow.add(http);
                http.post("/api/images", MULTIPART, "Content-Length: " + body.length, "Expect: 100-continue");
                assertThat(http.line()).startsWith("HTTP/1.1 100"); // it has its place
                assertThat(http.line()).isEmpty();
            }
            HttpResponse<String> refused = uploader.http().upload("b.png", Pictures.png(6));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat((String) read(refused, "$.type")).isEqualTo("/problems/overloaded");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            for (RawHttp http : slow) {
                assertThat(http.send(body).line()).matches("HTTP/1.1 20[01] ?");
            }
        } finally {
            for (RawHttp http : slow) {
                http.close();
            }
        }
        assertThat(uploader.http().upload("b.png", Pictures.png(6)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        byte[] body = Http.multipart(Map.of("a.png", Pictures.large(7, 100_000)));
        try (RawHttp http = new RawHttp(uploader.port())) {
            http.post("/api/images", MULTIPART, "Content-Length: " + body.length);
            http.send(Arrays.copyOf(body, body.length / 2));
            Awaiting.until(() -> !isEmpty(folder.resolve("images/incoming")));
        }
        Awaiting.until(() -> isEmpty(folder.resolve("images/incoming")));
    }

    @Test
    void severalFilesAreAnsweredOneByOne() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.png", Pictures.png(8));
        files.put("b.txt", "text".getBytes());
        HttpResponse<String> answer = uploader.http().upload(files);
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat((List<?>) read(answer, "$.images[*].httpStatus")).isEqualTo(List.of(201, 415));
        assertThat((String) read(answer, "$.images[1].problem.type")).isEqualTo("/problems/unsupported-format");
    }

    @Test
    void whatIsWaitingAndPendingAndRejectedIsCounted() throws Exception {
        uploader.http().upload("a.png", Pictures.png(9));
        redis.commands().xadd(RedisKeys.REJECTED, Map.of("reason", "corrupt"));
        long waiting = Events.of(redis).size();
        HttpResponse<String> answer = uploader.http().get("/api/uploads");
        assertThat(((Integer) read(answer, "$.waiting")).longValue()).isEqualTo(waiting);
        assertThat((Integer) read(answer, "$.pending")).isZero();
        assertThat((Integer) read(answer, "$.rejected")).isEqualTo(1);
        assertThat((Integer) read(answer, "$.stored")).isEqualTo(storedFiles());
        assertThat((Double) read(answer, "$.receivedPerSecond")).isPositive();
        assertThat((List<?>) read(uploader.http().get("/api/rejected"), "$.images[*].reason"))
                .isEqualTo(List.of("event-lost")); // it is no dead letter that one can read, and is shown all the same
    }

    @Test
    void aProblemTypeExplainsItself() throws Exception {
        assertThat(uploader.http().get("/problems/disk-full").body()).contains("Make room");
        assertThat(uploader.http().get("/no/such/address").statusCode()).isEqualTo(404);
        assertThat(uploader.http().get("/no/such/address").body()).contains("/problems/not-found");
    }

    private static byte[] pngOfEndlessZeros(int bytes) {
        return Arrays.copyOf(Pictures.png(0), bytes);
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private static int storedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("images"), 3)) {
            return (int) files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\.\\w+"))
                    .filter(file -> !file.getParent().endsWith("deleted"))
                    .count();
        }
    }
}
