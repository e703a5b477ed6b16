package io.intellisense.uploader.receive;

import static io.intellisense.uploader.Requests.read;
import static io.intellisense.uploader.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.Sha256;
import io.intellisense.uploader.Awaiting;
import io.intellisense.uploader.Http;
import io.intellisense.uploader.Pictures;
import io.intellisense.uploader.Requests;
import io.intellisense.uploader.UploaderTest;
import io.intellisense.uploader.queue.MemoryQueue;
import io.intellisense.uploader.store.ImageStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@UploaderTest
class UploadTest {

    private final Requests requests;
    private final MemoryQueue queue;
    private final ImageStore store;

    UploadTest(Requests requests, MemoryQueue queue, ImageStore store) {
        this.requests = requests;
        this.queue = queue;
        this.store = store;
    }

    @AfterEach
    void redisIsBack() {
        queue.away(false);
    }

    @Test
    void aNewPictureIsStoredAnnouncedAndAnsweredWithItsAddress() throws Exception {
        byte[] picture = Pictures.jpeg(1);
        ImageId id = idOf(picture);
        MvcTestResult answer = requests.upload("falcon.jpg", picture);
        assertThat(answer).hasStatus(201);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/api/images/" + id);
        assertThat(text(answer))
                .isEqualTo("{\"id\":\"" + id + "\",\"url\":\"/api/images/" + id
                        + "\",\"status\":\"received\",\"fileName\":\"falcon.jpg\"}");
        assertThat(store.find(id).orElseThrow().file())
                .hasBinaryContent(picture)
                .hasExtension("jpg");
        assertThat(eventsOf(id)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(ImageEvent.Kind.ADDED);
            assertThat(event.uri())
                    .isEqualTo(store.find(id).orElseThrow().file().toUri().toString());
            assertThat(event.bytes()).isEqualTo(picture.length);
            assertThat(event.fileName()).isEqualTo("falcon.jpg");
        });
    }

    @Test
    void thePictureAgainIsThereAlreadyAndIsNotAnnouncedAgain() throws Exception {
        byte[] picture = Pictures.png(2);
        requests.upload("a.png", picture);
        queue.outcome(idOf(picture), ImageStatus.indexed(Instant.EPOCH));
        MvcTestResult again = requests.upload("another-name.jpg", picture);
        assertThat(again).hasStatus(200);
        assertThat((String) read(again, "$.status")).isEqualTo("indexed");
        assertThat((String) read(again, "$.fileName")).isEqualTo("another-name.jpg");
        assertThat(eventsOf(idOf(picture))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data:image/png;base64,"})
    void base64InJsonIsThePictureToo(String prefix) throws Exception {
        byte[] picture = Pictures.png(prefix.isEmpty() ? 3 : 4);
        String body = Http.base64("x.png", picture).replace("\"file\": \"", "\"file\": \"" + prefix);
        MvcTestResult answer = requests.json("/api/images", body);
        assertThat(answer).hasStatus(201);
        assertThat((String) read(answer, "$.fileName")).isEqualTo("x.png");
        assertThat(store.find(idOf(picture)).orElseThrow().file()).hasBinaryContent(picture);
    }

    @Test
    void slashesOfBase64MayBeEscapedAndTheNameMayComeLastOrNotAtAll() throws Exception {
        String body = Http.base64("x.png", Pictures.png(5));
        String file =
                body.substring(body.indexOf("\"file\""), body.length() - 1).replace("/", "\\/");
        assertThat((String) read(requests.json("/api/images", "{" + file + ", \"filename\": \"y.png\"}"), "$.fileName"))
                .isEqualTo("y.png");
        assertThat((String) read(requests.json("/api/images", "{" + file + "}"), "$.fileName"))
                .isEqualTo("unnamed");
    }

    @Test
    void eachOfSeveralFilesHasItsOwnAnswerInOrder() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("new.png", Pictures.png(6));
        files.put("text.png", "no picture".getBytes(StandardCharsets.UTF_8));
        files.put("large.png", Pictures.large(1, 300_000));
        files.put("again.png", Pictures.png(6));
        files.put("other.jpg", Pictures.jpeg(7));
        MvcTestResult answer = requests.upload(files);
        assertThat(answer).hasStatus(207);
        assertThat((List<?>) read(answer, "$.images[*].fileName")).isEqualTo(List.copyOf(files.keySet()));
        assertThat((List<?>) read(answer, "$.images[*].httpStatus")).isEqualTo(List.of(201, 415, 413, 200, 201));
        assertThat((List<?>) read(answer, "$.images[*].problem.type"))
                .isEqualTo(List.of("/problems/unsupported-format", "/problems/too-many-bytes"));
        assertThat((List<?>) read(answer, "$.images[*].id"))
                .isEqualTo(List.of(
                        idOf(Pictures.png(6)).value(),
                        idOf(Pictures.png(6)).value(),
                        idOf(Pictures.jpeg(7)).value()));
    }

    @Test
    void aFieldWithoutAFileNameIsNoFile() throws Exception {
        byte[] body = Http.multipart(Map.of("a.png", Pictures.png(8)));
        String field = "--" + Http.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n";
        byte[] both = (field + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(requests.post("/api/images", "multipart/form-data; boundary=" + Http.BOUNDARY, both))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../tmp/evil.png", "..\\..\\evil.png", "/etc/evil.png", "a\0/evil.png"})
    void aPathInAFileNameIsShownWithoutItAndNeverUsed(String name) throws Exception {
        byte[] picture = Pictures.png(100 + name.length());
        MvcTestResult answer = requests.upload(name, picture);
        assertThat(answer).hasStatus(201);
        assertThat((String) read(answer, "$.fileName")).isEqualTo("evil.png");
        assertThat(store.find(idOf(picture)).orElseThrow().file().getFileName())
                .hasToString(Sha256.of(picture) + ".png");
    }

    @Test
    void aWrongExtensionDoesNotMatterBecauseTheContentTells() throws Exception {
        byte[] picture = Pictures.jpeg(9);
        assertThat(requests.upload("really-a-jpeg.png", picture)).hasStatus(201);
        assertThat(store.find(idOf(picture)).orElseThrow().file()).hasExtension("jpg");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.intellisense.uploader.BadPictures#all")
    void whatIsNoGoodPictureIsRefusedInBothFormsAndLeavesNothing(String name, byte[] file, int status, String type)
            throws Exception {
        assertProblem(requests.upload("a.png", file), status, type);
        assertProblem(requests.json("/api/images", Http.base64("a.png", file)), status, type);
        assertThat(store.find(Sha256.of(file))).isEmpty();
        assertThat(eventsOf(idOf(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"filename\": \"x.png\"}",
                "{\"file\": 5}",
                "{\"file\": null}",
                "{\"file\": \"this is no base64!\"}",
                "{\"file\": \"aGVsbG8",
                "{\"file\": \"\", \"more\": \"\"}",
            })
    void jsonThatHoldsNoFileIsABadRequest(String body) {
        assertThat(requests.json("/api/images", body).getResponse().getStatus()).isEqualTo(400);
        assertThat((String) read(requests.json("/api/images", body), "$.type"))
                .isIn("/problems/bad-request", "/problems/empty-file");
    }

    @Test
    void base64ThatBreaksOffInAPictureIsABadRequest() {
        String whole = Http.base64("x.png", Pictures.png(12));
        String broken = whole.substring(0, whole.length() - 40) + "*" + whole.substring(whole.length() - 40);
        assertProblem(requests.json("/api/images", broken), 400, "bad-request");
        assertProblem(requests.json("/api/images", whole.substring(0, whole.length() - 40)), 400, "bad-request");
    }

    @Test
    void aFormThatIsNoneIsABadRequest() {
        byte[] whole = Http.multipart(Map.of("a.png", Pictures.png(13)));
        String type = "multipart/form-data; boundary=" + Http.BOUNDARY;
        assertProblem(requests.post("/api/images", type, Arrays.copyOf(whole, whole.length - 60)), 400, "bad-request");
        assertProblem(requests.post("/api/images", type, new byte[0]), 400, "bad-request");
        assertProblem(requests.post("/api/images", type, Http.multipart(Map.of())), 400, "bad-request");
        assertProblem(requests.post("/api/images", type, Http.multipart(Map.of("", new byte[0]))), 400, "bad-request");
        assertProblem(requests.post("/api/images", "multipart/form-data", whole), 400, "bad-request");
        assertProblem(requests.post("/api/images", "text/plain", whole), 415, "bad-request");
    }

    @Test
    void moreFilesThanAllowedAreRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            files.put(i + ".png", Pictures.png(14));
        }
        assertProblem(requests.upload(files), 400, "bad-request");
    }

    @Test
    void aRequestThatSaysItIsTooLargeIsRefused() {
        assertProblem(requests.upload("a.png", new byte[1_000_001]), 413, "too-many-bytes");
        assertProblem(
                requests.json("/api/images", "{\"file\": \"" + "A".repeat(400_000) + "\"}"), 413, "too-many-bytes");
    }

    @Test
    void whileRedisIsAwayAPictureIsStoredAndAnnouncedAfterwards() throws Exception {
        queue.away(true);
        byte[] picture = Pictures.png(15);
        MvcTestResult answer = requests.upload("a.png", picture);
        assertThat(answer).hasStatus(201);
        assertThat((String) read(answer, "$.status")).isEqualTo("stored");
        assertThat((String) read(requests.upload("a.png", picture), "$.status")).isEqualTo("stored");
        assertThat(eventsOf(idOf(picture))).isEmpty();
        queue.away(false);
        Awaiting.until(() -> eventsOf(idOf(picture)).size() == 1);
        Awaiting.until(() -> read(requests.upload("a.png", picture), "$.status").equals("received"));
    }

    private static void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer.getResponse().getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/problem+json");
        assertThat((String) read(answer, "$.type")).isEqualTo("/problems/" + type);
        assertThat((String) read(answer, "$.detail")).endsWith(".");
    }

    private List<ImageEvent> eventsOf(ImageId id) {
        return queue.events().stream().filter(event -> event.id().equals(id)).toList();
    }

    private static ImageId idOf(byte[] picture) {
        return ImageId.of(Sha256.of(picture));
    }
}
