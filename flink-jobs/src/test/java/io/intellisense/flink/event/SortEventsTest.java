package io.intellisense.flink.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageAnnounced;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortEventsTest {

    private static final Sha256 SHA256 = Sha256.of(new byte[] {1});
    private static final int MAX_ATTEMPTS = 5;

    @TempDir
    Path store;

    private KeyedOneInputStreamOperatorTestHarness<String, ImageAnnounced, ImageRef> harness;

    @BeforeEach
    void start() throws Exception {
        harness = harness();
        harness.open();
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
    }

    @Test
    void sendsAddedImagesToBeReadAndDeletedOnesToTheIndex() throws Exception {
        added(1);
        deleted(2);
        assertThat(harness.extractOutputValues()).singleElement().satisfies(image -> {
            assertThat(image.uri()).isEqualTo(uri());
            assertThat(image.announcement().version()).isEqualTo(1);
            assertThat(image.wasDeleted()).isFalse();
        });
        assertThat(side(SideOutputs.FOUND)).singleElement().satisfies(image -> {
            assertThat(image.finding()).isEqualTo(Finding.DELETED);
            assertThat(image.origin().version()).isEqualTo(2);
        });
    }

    @Test
    void doesNotBringADeletedImageBackForAnOlderEvent() throws Exception {
        deleted(2);
        added(1);
        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(count(CountNames.SUPERSEDED)).isEqualTo(1L);
    }

    @Test
    void remembersDeletionsAcrossARestart() throws Exception {
        deleted(2);
        OperatorSubtaskState checkpoint = harness.snapshot(1, 1);
        harness.close();
        harness = harness();
        harness.initializeState(checkpoint);
        harness.open();
        added(1);
        assertThat(harness.extractOutputValues()).isEmpty();
    }

    @Test
    void saysOfAnImageThatIsAddedAgainThatItWasDeleted() throws Exception {
        deleted(2);
        added(3);
        assertThat(harness.extractOutputValues())
                .extracting(ImageRef::wasDeleted)
                .containsExactly(true);
    }

    @Test
    void doesNotDeleteWhatIsInTheStoreAgain() throws Exception {
        Files.write(store.resolve("a.jpg"), new byte[] {1});
        deleted(2);
        assertThat(side(SideOutputs.FOUND)).isEmpty();
        assertThat(count(CountNames.SUPERSEDED)).isEqualTo(1L);
    }

    @Test
    void refusesWhatBringsItsReadersDown() throws Exception {
        ImageEvent event = ImageEvent.added(SHA256, uri(), 1, Instant.EPOCH);
        process(new ImageAnnounced(
                event, new Announcement(event.id(), "images:events 1-0", 1, MAX_ATTEMPTS + 1), null, null));
        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(side(SideOutputs.REJECTED))
                .extracting(RejectedImage::reason, RejectedImage::uri)
                .containsExactly(tuple(RejectReason.POISON, uri()));
    }

    @Test
    void refusesEntriesWithoutAnEvent() throws Exception {
        process(new ImageAnnounced(
                null, new Announcement(null, "images:events 1-0", 1, 1), RejectReason.EVENT_LOST, "It is gone"));
        assertThat(side(SideOutputs.REJECTED))
                .extracting(RejectedImage::reason, RejectedImage::message)
                .containsExactly(tuple(RejectReason.EVENT_LOST, "It is gone"));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, ImageAnnounced, ImageRef> harness() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SortEvents(MAX_ATTEMPTS)), ImageAnnounced::key, Types.STRING);
    }

    private void added(long version) throws Exception {
        process(announced(ImageEvent.added(SHA256, uri(), 1, Instant.EPOCH), version));
    }

    private void deleted(long version) throws Exception {
        process(announced(ImageEvent.deleted(SHA256, uri(), 1, Instant.EPOCH), version));
    }

    private static ImageAnnounced announced(ImageEvent event, long version) {
        return new ImageAnnounced(
                event, new Announcement(event.id(), "images:events " + version + "-0", version, 1), null, null);
    }

    private void process(ImageAnnounced entry) throws Exception {
        harness.processElement(new StreamRecord<>(entry));
    }

    private String uri() {
        return store.resolve("a.jpg").toUri().toString();
    }

    private <T> List<T> side(OutputTag<T> tag) {
        var output = harness.getSideOutput(tag);
        return output == null
                ? List.of()
                : output.stream().map(StreamRecord::getValue).toList();
    }

    private Object count(String name) {
        var accumulator =
                harness.getEnvironment().getAccumulatorRegistry().getUserMap().get(name);
        return accumulator == null ? 0L : accumulator.getLocalValue();
    }
}
