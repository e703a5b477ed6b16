package io.intellisense.flink.reject;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerRejectsTest {

    private static final Sha256 SHA256 = Sha256.of(new byte[] {1});
    private static final ImageId ID = ImageId.of(SHA256);

    @TempDir
    Path store;

    private KeyedTwoInputStreamOperatorTestHarness<String, RejectedImage, FoundImage, DeadLetter> harness;

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
    void makesADeadLetterAndAnAnswer() throws Exception {
        rejected(RejectReason.CORRUPT, 1);
        assertThat(harness.extractOutputValues()).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo(ID);
            assertThat(letter.reason()).isEqualTo(RejectReason.CORRUPT);
            assertThat(letter.entry()).isEqualTo("images:events 1-0");
            assertThat(letter.attempts()).isEqualTo(2);
        });
        assertThat(harness.getSideOutput(SideOutputs.OUTCOMES))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.getValue().outcome()).startsWith("rejected"));
        assertThat(count(CountNames.rejected(RejectReason.CORRUPT))).isEqualTo(1L);
    }

    @Test
    void saysNothingOfAnImageThatWasDeletedSince() throws Exception {
        deleted(3);
        rejected(RejectReason.CORRUPT, 2);
        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(count(CountNames.SUPERSEDED)).isEqualTo(1L);
        rejected(RejectReason.CORRUPT, 4);
        assertThat(harness.extractOutputValues()).hasSize(1);
    }

    @Test
    void waitsForTheDeletionOfAMissingFile() throws Exception {
        rejected(RejectReason.GONE, 1);
        deleted(2);
        pass();
        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(count(CountNames.SUPERSEDED)).isEqualTo(1L);
    }

    @Test
    void refusesAMissingFileThatNobodyDeleted() throws Exception {
        rejected(RejectReason.GONE, 1);
        assertThat(harness.extractOutputValues()).isEmpty();
        pass();
        assertThat(harness.extractOutputValues()).extracting(DeadLetter::reason).containsExactly(RejectReason.GONE);
    }

    @Test
    void goesOnWaitingAfterARestart() throws Exception {
        rejected(RejectReason.GONE, 1);
        OperatorSubtaskState checkpoint = harness.snapshot(1, 1);
        harness.close();
        harness = harness();
        harness.initializeState(checkpoint);
        harness.open();
        pass();
        assertThat(harness.extractOutputValues()).hasSize(1);
    }

    @Test
    void refusesNothingThatIsBack() throws Exception {
        rejected(RejectReason.GONE, 1);
        Files.write(store.resolve("a.jpg"), new byte[] {1});
        pass();
        assertThat(harness.extractOutputValues()).isEmpty();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, RejectedImage, FoundImage, DeadLetter> harness()
            throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new AnswerRejects()),
                RejectedImage::key,
                image -> image.origin().id().value(),
                Types.STRING);
    }

    private void rejected(RejectReason reason, long version) throws Exception {
        harness.processElement1(new StreamRecord<>(
                new RejectedImage(uri(), "read", reason, "It cannot be used.", announcement(version))));
    }

    private void deleted(long version) throws Exception {
        harness.processElement2(new StreamRecord<>(
                new FoundImage(new ImageOrigin(ID, SHA256, uri(), announcement(version)), Finding.DELETED)));
    }

    private static Announcement announcement(long version) {
        return new Announcement(ID, "images:events " + version + "-0", version, 2);
    }

    private void pass() throws Exception {
        harness.setProcessingTime(harness.getProcessingTime() + AnswerRejects.PATIENCE.toMillis() + 1);
    }

    private String uri() {
        return store.resolve("a.jpg").toUri().toString();
    }

    private Object count(String name) {
        var accumulator =
                harness.getEnvironment().getAccumulatorRegistry().getUserMap().get(name);
        return accumulator == null ? 0L : accumulator.getLocalValue();
    }
}
