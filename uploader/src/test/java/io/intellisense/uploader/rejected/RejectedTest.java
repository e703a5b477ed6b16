package io.intellisense.uploader.rejected;

import static io.intellisense.uploader.Requests.read;
import static io.intellisense.uploader.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.RejectReason;
import io.intellisense.uploader.Pictures;
import io.intellisense.uploader.Requests;
import io.intellisense.uploader.UploaderTest;
import io.intellisense.uploader.queue.Letter;
import io.intellisense.uploader.queue.MemoryQueue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@UploaderTest
class RejectedTest {

    private static final ImageId NOBODY = new ImageId("123e4567-e89b-52d3-a456-426614174000");

    private final Requests requests;
    private final MemoryQueue queue;

    RejectedTest(Requests requests, MemoryQueue queue) {
        this.requests = requests;
        this.queue = queue;
    }

    @AfterEach
    void noLettersAreLeft() throws Exception {
        queue.away(false);
        for (Letter letter : queue.letters(null, 10_000)) {
            queue.removeLetter(letter.entry());
        }
    }

    @Test
    void lettersAreListedPageByPageTheNewestLast() {
        String first = queue.addLetter(letter(NOBODY, RejectReason.CORRUPT));
        String second = queue.addLetter(letter(null, RejectReason.EVENT_LOST));
        String third = queue.addLetter(letter(NOBODY, RejectReason.POISON));
        MvcTestResult page = requests.get("/api/rejected?limit=2");
        assertThat((List<?>) read(page, "$.images[*].letter")).isEqualTo(List.of(first, second));
        assertThat((String) read(page, "$.next")).isEqualTo(second);
        assertThat(text(requests.get("/api/rejected?limit=2&after=" + second)))
                .isEqualTo("{\"images\":[{\"letter\":\"" + third + "\",\"id\":\"" + NOBODY
                        + "\",\"uri\":\"file:///photos/falcon.jpg\",\"fileName\":\"my falcon.jpg\",\"stage\":\"decode\","
                        + "\"reason\":\"poison\",\"message\":\"It is no good\",\"attempts\":3,"
                        + "\"at\":\"1970-01-01T00:00:00Z\"}]}");
    }

    @Test
    void lettersOfOneReasonAreFoundAmongMany() {
        for (int i = 0; i < 1200; i++) {
            queue.addLetter(letter(NOBODY, RejectReason.CORRUPT));
        }
        String wanted = queue.addLetter(letter(NOBODY, RejectReason.TRUNCATED));
        MvcTestResult answer = requests.get("/api/rejected?reason=truncated&limit=5");
        assertThat((List<?>) read(answer, "$.images[*].letter")).isEqualTo(List.of(wanted));
        assertThat(text(answer)).doesNotContain("\"next\"");
    }

    @Test
    void aRetryAnnouncesWhatIsThereOnceAndRemovesTheLetters() throws Exception {
        ImageId id = upload(1);
        queue.addLetter(letter(id, RejectReason.CORRUPT));
        queue.addLetter(letter(id, RejectReason.CORRUPT));
        queue.addLetter(letter(NOBODY, RejectReason.CORRUPT));
        queue.addLetter(letter(null, RejectReason.EVENT_LOST));
        assertThat(text(requests.json("/api/rejected/retry", "{\"all\":true}")))
                .isEqualTo("{\"retried\":1,\"gone\":2}");
        assertThat(eventsOf(id)).extracting(ImageEvent::fileName).containsExactly("a.png", "my falcon.jpg");
        assertThat(queue.letters(null, 10)).isEmpty();
    }

    @Test
    void aRetryOfAReasonLeavesTheOthersAlone() throws Exception {
        ImageId id = upload(2);
        queue.addLetter(letter(id, RejectReason.CORRUPT));
        String other = queue.addLetter(letter(id, RejectReason.POISON));
        assertThat(text(requests.json("/api/rejected/retry", "{\"reason\":\"corrupt\"}")))
                .isEqualTo("{\"retried\":1,\"gone\":0}");
        assertThat(queue.letters(null, 10)).extracting(Letter::entry).containsExactly(other);
    }

    @Test
    void aRetryOfSomeImagesLeavesTheOthersAlone() throws Exception {
        ImageId id = upload(3);
        queue.addLetter(letter(id, RejectReason.CORRUPT));
        String other = queue.addLetter(letter(NOBODY, RejectReason.CORRUPT));
        assertThat(text(requests.json("/api/rejected/retry", "{\"ids\":[\"" + id + "\"]}")))
                .isEqualTo("{\"retried\":1,\"gone\":0}");
        assertThat(queue.letters(null, 10)).extracting(Letter::entry).containsExactly(other);
    }

    @Test
    void aRetryOfThousandsComesToItsEnd() throws Exception {
        for (int i = 0; i < 1201; i++) {
            queue.addLetter(letter(NOBODY, RejectReason.CORRUPT));
        }
        assertThat(text(requests.json("/api/rejected/retry", "{\"all\":true}")))
                .isEqualTo("{\"retried\":0,\"gone\":1201}");
        assertThat(text(requests.json("/api/rejected/retry", "{\"all\":true}")))
                .isEqualTo("{\"retried\":0,\"gone\":0}");
    }

    @Test
    void whileRedisIsAwayBothSaySo() {
        queue.away(true);
        assertProblem(requests.get("/api/rejected"), 503, "queue-unavailable");
        assertProblem(requests.json("/api/rejected/retry", "{\"all\":true}"), 503, "queue-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=many", "after=yesterday", "reason=boredom"})
    void aQuestionThatMakesNoSenseIsABadRequest(String query) {
        assertProblem(requests.get("/api/rejected?" + query), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"all\":false}",
                "{\"all\":true,\"reason\":\"corrupt\"}",
                "{\"reason\":\"boredom\"}",
                "{\"every\":true}"
            })
    void aRetryOfNothingInParticularIsABadRequest(String body) {
        assertProblem(requests.json("/api/rejected/retry", body), 400, "bad-request");
    }

    private static DeadLetter letter(ImageId id, RejectReason reason) {
        return new DeadLetter(
                id,
                "file:///photos/falcon.jpg",
                "my falcon.jpg",
                "decode",
                reason,
                "It is no good",
                3,
                "images:events 1-0",
                Instant.EPOCH);
    }

    private ImageId upload(int number) {
        return new ImageId(read(requests.upload("a.png", Pictures.png(number)), "$.id"));
    }

    private List<ImageEvent> eventsOf(ImageId id) {
        return queue.events().stream().filter(event -> event.id().equals(id)).toList();
    }

    private static void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer.getResponse().getStatus()).as(text(answer)).isEqualTo(status);
        assertThat((String) read(answer, "$.type")).isEqualTo("/problems/" + type);
    }
}
