package io.intellisense.uploader.images;

import static io.intellisense.uploader.Requests.read;
import static io.intellisense.uploader.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.uploader.Awaiting;
import io.intellisense.uploader.Pictures;
import io.intellisense.uploader.Requests;
import io.intellisense.uploader.UploaderTest;
import io.intellisense.uploader.queue.MemoryQueue;
import io.intellisense.uploader.store.ImageStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@UploaderTest
class ImagesTest {

    private static final String NOBODY = "/api/images/123e4567-e89b-52d3-a456-426614174000";

    private final Requests requests;
    private final MemoryQueue queue;
    private final ImageStore store;

    ImagesTest(Requests requests, MemoryQueue queue, ImageStore store) {
        this.requests = requests;
        this.queue = queue;
        this.store = store;
    }

    @AfterEach
    void redisIsBack() {
        queue.away(false);
    }

    @Test
    void theStatusTellsWhatTheIndexingJobSaid() {
        ImageId id = upload(1);
        assertThat((String) read(status(id), "$.state")).isEqualTo("received");
        queue.outcome(id, ImageStatus.rejected(Instant.EPOCH, RejectReason.CORRUPT, "No decoder can read it"));
        assertThat(text(status(id)))
                .isEqualTo("{\"id\":\"" + id + "\",\"state\":\"rejected\",\"at\":\"1970-01-01T00:00:00Z\","
                        + "\"reason\":\"corrupt\",\"message\":\"No decoder can read it\"}");
    }

    @Test
    void anImageWhoseStatusIsNotKnownIsStored() {
        queue.away(true);
        ImageId id = upload(2);
        assertThat((String) read(status(id), "$.state")).isEqualTo("stored");
    }

    @Test
    void aDeletedImageIsGoneAndAnnounced() throws Exception {
        ImageId id = upload(3);
        Path file = store.find(id).orElseThrow().file();
        MvcTestResult answer = requests.delete("/api/images/" + id);
        assertThat(answer).hasStatus(204);
        assertThat(file).doesNotExist();
        assertThat(kindsOf(id)).containsExactly(ImageEvent.Kind.ADDED, ImageEvent.Kind.DELETED);
        assertThat(requests.delete("/api/images/" + id)).hasStatus(404);
        queue.outcome(id, ImageStatus.deleted(Instant.EPOCH));
        assertThat((String) read(status(id), "$.state")).isEqualTo("deleted");
    }

    @Test
    void anImageDeletedWhileRedisIsAwayIsAnnouncedAfterwards() throws Exception {
        ImageId id = upload(4);
        queue.away(true);
        assertThat(requests.delete("/api/images/" + id)).hasStatus(202);
        assertThat(store.find(id)).isEmpty();
        assertThat(kindsOf(id)).containsExactly(ImageEvent.Kind.ADDED);
        queue.away(false);
        Awaiting.until(() -> kindsOf(id).equals(List.of(ImageEvent.Kind.ADDED, ImageEvent.Kind.DELETED)));
        Awaiting.until(() -> store.removed().isEmpty());
    }

    @Test
    void anImageThatComesBackWhileItsDeletionWaitsIsThereInTheEnd() throws Exception {
        ImageId id = upload(5);
        queue.away(true);
        requests.delete("/api/images/" + id);
        upload(5);
        queue.away(false);
        Awaiting.until(() -> store.unannounced().count() == 0);
        assertThat(kindsOf(id)).endsWith(ImageEvent.Kind.ADDED);
        assertThat(store.find(id)).isPresent();
        assertThat(store.removed()).isEmpty();
    }

    @Test
    void nobodyKnowsAnImageThatWasNeverUploaded() {
        assertProblem(requests.get(NOBODY + "/status"), 404, "unknown-image");
        assertProblem(requests.delete(NOBODY), 404, "unknown-image");
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertProblem(requests.get("/api/images/falcon/status"), 400, "bad-image-id");
        assertProblem(requests.delete("/api/images/FALCON"), 400, "bad-image-id");
    }

    @Test
    void theStoreTellsWhichHashesItKnows() {
        upload(6);
        String known = Sha256.of(Pictures.png(6)).hex();
        String unknown = Sha256.of(new byte[] {1}).hex();
        MvcTestResult answer =
                requests.json("/api/images/known", "{\"sha256\":[\"" + unknown + "\",\"" + known + "\"]}");
        assertThat(answer).hasStatus(200);
        assertThat(text(answer)).isEqualTo("{\"known\":[\"" + known + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "{\"sha256\":\"a\"}",
                "{\"sha256\":[\"a\"]}",
                "{\"sha256\":[null]}",
                "{\"md5\":[]}"
            })
    void aQuestionThatIsNoneIsABadRequest(String body) {
        assertProblem(requests.json("/api/images/known", body), 400, "bad-request");
    }

    @Test
    void aThousandHashesMayBeAskedForAndNoMore() {
        assertThat(requests.json("/api/images/known", question(1000))).hasStatus(200);
        assertProblem(requests.json("/api/images/known", question(1001)), 400, "bad-request");
        assertProblem(requests.json("/api/images/known", question(10_000)), 413, "too-many-bytes");
    }

    private static String question(int hashes) {
        return IntStream.range(0, hashes)
                .mapToObj(i -> "\"" + Sha256.of(new byte[] {(byte) i}) + "\"")
                .collect(Collectors.joining(",", "{\"sha256\":[", "]}"));
    }

    private ImageId upload(int number) {
        return new ImageId(read(requests.upload("a.png", Pictures.png(number)), "$.id"));
    }

    private MvcTestResult status(ImageId id) {
        return requests.get("/api/images/" + id + "/status");
    }

    private List<ImageEvent.Kind> kindsOf(ImageId id) {
        return queue.events().stream()
                .filter(event -> event.id().equals(id))
                .map(ImageEvent::kind)
                .toList();
    }

    private static void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer.getResponse().getStatus()).as(text(answer)).isEqualTo(status);
        assertThat((String) read(answer, "$.type")).isEqualTo("/problems/" + type);
    }
}
