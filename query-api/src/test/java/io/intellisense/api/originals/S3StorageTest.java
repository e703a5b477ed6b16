package io.intellisense.api.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.originals.FakeS3.Behaviour;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageLocation;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3StorageTest {

    private static final ImageLocation PLACE = ImageLocation.parse("s3://photos/a.png");
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final byte[] bytes = new byte[300_000];
    private final FakeS3 s3 = FakeS3.start();

    S3StorageTest() {
        new Random(7).nextBytes(bytes);
        s3.put("photos/a.png", bytes);
    }

    @AfterEach
    void stopS3() {
        s3.close();
    }

    @Test
    void oneThatIsSilentIsNotWaitedForLongerThanTheDeadline() {
        s3.behave(Behaviour.SILENT);
        try (Storage storage = storage(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> storage.find(PLACE))
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.kind())
                            .isEqualTo(ProblemKind.STORAGE_UNAVAILABLE));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void whatIsReadInOrderIsOneAnswerAndOtherPlacesAreAskedForAnew() throws IOException {
        try (Storage storage = storage(AMPLE)) {
            Original original = storage.find(PLACE).orElseThrow();
            s3.requests();
            try (OpenOriginal open = original.open()) {
                byte[] read = new byte[1];
                for (int at : new int[] {1_000, 1_001, 20_000, 5, 6, 299_999}) {
                    assertThat(open.read(at, read, 0, 1)).isOne();
                    assertThat(read[0]).isEqualTo(bytes[at]);
                }
                assertThat(open.read(300_000, read, 0, 1)).isEqualTo(-1);
            }
            assertThat(s3.requests())
                    .containsExactly(
                            "GET /photos/a.png bytes=1000-299999",
                            "GET /photos/a.png bytes=5-299999",
                            "GET /photos/a.png bytes=299999-299999");
        }
    }

    @Test
    void anotherVersionIsNotMixedIn() throws IOException {
        try (Storage storage = storage(AMPLE)) {
            Original original = storage.find(PLACE).orElseThrow();
            assertThat(original.isThere()).isTrue();
            s3.put("photos/a.png", new byte[bytes.length]);
            assertThat(original.isThere()).isFalse();
            try (OpenOriginal open = original.open()) {
                assertThatThrownBy(() -> open.read(0, new byte[9], 0, 9))
                        .isInstanceOf(ApiProblem.class)
                        .hasMessageContaining("412");
            }
        }
    }

    @Test
    void oneThatBreaksOffIsNoEndOfThePicture() throws IOException {
        try (Storage storage = storage(AMPLE)) {
            OriginalResource resource = new OriginalResource(storage.find(PLACE).orElseThrow());
            s3.behave(Behaviour.BREAKING_OFF);
            assertThatThrownBy(resource::getContentAsByteArray)
                    .isInstanceOf(ApiProblem.class)
                    .hasMessageContaining("does not answer");
        }
    }

    private static Storage storage(Duration deadline) {
        return new S3Storage(
                new QueryApiOptions.S3(true, deadline),
                new QueryApiOptions.Limits(1, 1, 1, 1, 1, Duration.ofSeconds(1), "auto", 1));
    }
}
