package io.intellisense.uploader.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.uploader.SetClock;
import io.intellisense.uploader.images.ImageState;
import io.intellisense.uploader.queue.MemoryQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Duration NO_WAIT = Duration.ofMillis(1);

    private final MemoryQueue queue = new MemoryQueue();
    private final Changes changes = new Changes(queue, new SetClock());
    private final List<ImageState> told = new ArrayList<>();

    @BeforeEach
    void follow() {
        changes.follow(told::add);
    }

    @Test
    void everyChangeIsToldWithItsStatus() {
        ImageStatus rejected = ImageStatus.rejected(Instant.EPOCH, RejectReason.CORRUPT, "It is no good");
        queue.outcome(id(1), ImageStatus.indexed(Instant.EPOCH));
        queue.outcome(id(2), rejected);
        changes.passOn(NO_WAIT);
        assertThat(told)
                .containsExactlyInAnyOrder(
                        ImageState.of(id(1), ImageStatus.indexed(Instant.EPOCH)), ImageState.of(id(2), rejected));
    }

    @Test
    void ofAnImageThatChangesTwiceTheLatestStatusIsTold() {
        queue.outcome(id(1), new ImageStatus(ImageStatus.State.RECEIVED, Instant.EPOCH, null, null));
        queue.outcome(id(1), ImageStatus.indexed(Instant.EPOCH));
        changes.passOn(NO_WAIT);
        changes.passOn(NO_WAIT);
        assertThat(told).extracting(ImageState::state).containsExactly("indexed");
    }

    @Test
    void whatBecomesSearchableIsCounted() {
        for (int i = 0; i < 60; i++) {
            queue.outcome(id(i), ImageStatus.indexed(Instant.EPOCH));
        }
        queue.outcome(id(100), ImageStatus.deleted(Instant.EPOCH));
        changes.passOn(NO_WAIT);
        assertThat(changes.indexedPerSecond()).isEqualTo(1.0);
    }

    @Test
    void manyChangesAreToldInSeveralRounds() {
        for (int i = 0; i < 500; i++) {
            queue.outcome(id(i), ImageStatus.indexed(Instant.EPOCH));
        }
        for (int round = 0; round < 3; round++) {
            changes.passOn(NO_WAIT);
        }
        assertThat(told).hasSize(500);
    }

    @Test
    void changesThatCannotBeReadAreLeftOutAndLaterOnesAreTold() {
        queue.outcome(id(1), ImageStatus.indexed(Instant.EPOCH));
        queue.away(true);
        changes.passOn(NO_WAIT);
        queue.away(false);
        queue.outcome(id(2), ImageStatus.indexed(Instant.EPOCH));
        changes.passOn(NO_WAIT);
        assertThat(told).extracting(ImageState::id).containsExactly(id(2).value());
    }

    private static ImageId id(int number) {
        return ImageId.of(Sha256.of(new byte[] {(byte) number, (byte) (number >> 8)}));
    }
}
