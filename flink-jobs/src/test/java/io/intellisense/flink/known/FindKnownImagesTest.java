package io.intellisense.flink.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.batch.BatchOutput;
import io.intellisense.flink.fake.FakeIndex;
import io.intellisense.flink.flow.FileBytes;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.IndexException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindKnownImagesTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeIndex index = new FakeIndex();
    private final List<ReadImage> passed = new ArrayList<>();
    private final List<Object> found = new ArrayList<>();
    private final FindKnownImages known = new FindKnownImages(
            index.access(), new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1)), BEGAN);

    @BeforeEach
    void open() {
        known.open(new UnregisteredMetricsGroup());
    }

    @Test
    void letsPassWhatTheIndexDoesNotHold() throws Exception {
        ReadImage image = image("file:///a.jpg", 1);
        process(image);
        assertThat(passed).containsExactly(image);
        assertThat(found).isEmpty();
    }

    @Test
    void findsWhatIsThereFromTheSamePlace() throws Exception {
        ReadImage image = image("file:///a.jpg", 1);
        store(image, BEGAN.minusSeconds(60), "file:///a.jpg");
        process(image);
        assertThat(passed).isEmpty();
        assertThat(found).containsExactly(new FoundImage(image.origin(), Finding.HERE));
    }

    @Test
    void givesBackTheBytesOfWhatIsThereAndNoOthers() throws Exception {
        ReadImage there = image("file:///a.jpg", 1);
        ReadImage fresh = image("file:///b.jpg", 2);
        store(there, BEGAN.minusSeconds(60), "file:///a.jpg");
        process(there, fresh);
        assertThatThrownBy(there.file()::view).isInstanceOf(IllegalStateException.class);
        assertThat(fresh.file().length()).isEqualTo(1);
    }

    @Test
    void noticesANewPlace() throws Exception {
        ReadImage image = image("file:///copy.jpg", 1);
        store(image, BEGAN.plusSeconds(1), "file:///a.jpg");
        process(image);
        assertThat(found).containsExactly(new FoundImage(image.origin(), Finding.ELSEWHERE));
    }

    @Test
    void knowsItsOwnWorkFromBeforeAnInterruption() throws Exception {
        ReadImage first = image("file:///a.jpg", 1);
        ReadImage twin = image("file:///b.jpg", 1);
        store(first, BEGAN, "file:///a.jpg", "file:///b.jpg");
        process(first, twin);
        assertThat(found)
                .containsExactly(
                        new FoundImage(first.origin(), Finding.OURS), new FoundImage(twin.origin(), Finding.HERE));
    }

    @Test
    void doesNotTrustTheIndexWithWhatWasJustDeleted() throws Exception {
        ReadImage image = image("file:///a.jpg", 1);
        store(image, BEGAN, "file:///a.jpg");
        ReadImage again = new ReadImage(image.origin(), image.file(), true);
        process(again);
        assertThat(passed).containsExactly(again);
    }

    @Test
    void asksAgainWhereTheIndexIsAwayForAMoment() throws Exception {
        index.failNext(2, new IndexException(IndexException.Kind.UNAVAILABLE, "Away.", null));
        process(image("file:///a.jpg", 1));
        assertThat(passed).hasSize(1);
    }

    @Test
    void failsWithTheSentenceOfAnIndexThatRefuses() {
        index.failNext(1, new IndexException(IndexException.Kind.REFUSED, "The API key is wrong.", null));
        assertThatThrownBy(() -> process(image("file:///a.jpg", 1))).hasMessage("The API key is wrong.");
    }

    @Test
    void weighsAnImageByItsBytes() {
        assertThat(known.weigh(image("file:///a.jpg", 1))).isEqualTo(1);
    }

    private void store(ReadImage image, Instant indexedAt, String... locations) {
        ImageFacts facts = ImageFacts.of(ImageFormat.JPEG, 10, 10, 1);
        index.images()
                .put(
                        image.origin().id(),
                        new ImagePayload(image.origin().sha256(), List.of(locations), facts, indexedAt));
    }

    private static ReadImage image(String uri, int content) {
        byte[] file = {(byte) content};
        return new ReadImage(ImageOrigin.of(new ImageRef(uri), Sha256.of(file)), FileBytes.of(file), false);
    }

    private void process(ReadImage... images) throws InterruptedException {
        known.process(List.of(images), new BatchOutput<>() {
            @Override
            public void emit(ReadImage image) {
                passed.add(image);
            }

            @Override
            public <X> void emit(OutputTag<X> side, X element) {
                found.add(element);
            }
        });
    }
}
