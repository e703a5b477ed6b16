package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final Sha256 SHA256 = Sha256.of(new byte[] {1, 2, 3});
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void eventsComeBackFromTheirFields() {
        ImageEvent added = ImageEvent.added(SHA256, "file:///store/a%20b.jpg", 12, AT);
        ImageEvent named = added.withFileName("Ferien am Meer \u00fc.jpg");
        ImageEvent deleted = ImageEvent.deleted(SHA256, "file:///store/a.jpg", 12, AT);

        assertThat(ImageEvent.ofFields(added.toFields())).isEqualTo(added);
        assertThat(ImageEvent.ofFields(named.toFields())).isEqualTo(named);
        assertThat(added.toFields()).doesNotContainKey("fileName");
        assertThat(ImageEvent.ofFields(deleted.toFields())).isEqualTo(deleted);
        assertThat(added.id()).isEqualTo(ImageId.of(SHA256));
    }

    @Test
    void anEventWithoutAFieldOrOfAnotherLayoutIsNone() {
        Map<String, String> fields =
                ImageEvent.added(SHA256, "file:///a.jpg", 1, AT).toFields();
        for (String name : fields.keySet()) {
            Map<String, String> less = new HashMap<>(fields);
            less.remove(name);
            assertThatThrownBy(() -> ImageEvent.ofFields(less)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
        Map<String, String> newer = new HashMap<>(fields);
        newer.put("layout", "2");
        assertThatThrownBy(() -> ImageEvent.ofFields(newer)).hasMessageContaining("layout 1, but was: 2");
    }

    @Test
    void aStatusIsReceivedUntilThereIsAnOutcome() {
        Map<String, String> received = Map.of(ImageStatus.RECEIVED, AT.toString());
        ImageStatus rejected =
                ImageStatus.rejected(AT.plusSeconds(1), RejectReason.UNSUPPORTED_FORMAT, "This\tis a PDF document");
        Map<String, String> done = new HashMap<>(received);
        done.put(ImageStatus.OUTCOME, rejected.outcome());

        assertThat(ImageStatus.ofFields(Map.of())).isEmpty();
        assertThat(ImageStatus.ofFields(received))
                .contains(new ImageStatus(ImageStatus.State.RECEIVED, AT, null, null));
        assertThat(ImageStatus.ofFields(done)).contains(rejected);
        ImageStatus indexed = ImageStatus.indexed(AT);
        assertThat(ImageStatus.ofFields(Map.of(ImageStatus.OUTCOME, indexed.outcome())))
                .contains(indexed);
    }

    @Test
    void deadLettersComeBackFromTheirFields() {
        DeadLetter letter = new DeadLetter(
                ImageId.of(SHA256),
                "file:///a.jpg",
                "holiday.jpg",
                "decode",
                RejectReason.CORRUPT,
                "No.",
                1,
                "images:events 1-0",
                AT);
        DeadLetter lost = new DeadLetter(
                null, "", null, "source", RejectReason.EVENT_LOST, "Trimmed.", 2, "images:events 1-0", AT);

        assertThat(DeadLetter.ofFields(letter.toFields())).isEqualTo(letter);
        assertThat(DeadLetter.ofFields(lost.toFields())).isEqualTo(lost);
        assertThatThrownBy(() -> DeadLetter.ofFields(Map.of("uri", "file:///a.jpg")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anImagesEventsAreAlwaysInTheSameStream() {
        assertThat(RedisKeys.eventsOf(ImageId.of(SHA256), 1)).isEqualTo("images:events");
        assertThat(RedisKeys.allEvents(2)).containsExactly("images:events:{0}", "images:events:{1}");
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> RedisKeys.eventsOf(ImageId.of(Sha256.of(new byte[] {(byte) i})), 3))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(RedisKeys.allEvents(3));
    }
}
