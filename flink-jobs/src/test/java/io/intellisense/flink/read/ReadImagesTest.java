package io.intellisense.flink.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.fake.Pictures;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ReadImagesTest {

    @TempDir
    Path folder;

    @Test
    void passesOnWhatItReadsInTheOrderInWhichItCame() throws Exception {
        List<String> uris = write(60);
        try (var harness = harness()) {
            harness.open();
            for (String uri : uris) {
                harness.processElement(new StreamRecord<>(new ImageRef(uri)));
            }
            assertThat(harness.extractOutputValues())
                    .as("the rest is read ahead")
                    .hasSize(60 - 16);
            harness.endInput();
            assertThat(harness.extractOutputValues())
                    .extracting(image -> image.origin().uri())
                    .isEqualTo(uris);
        }
    }

    @Test
    void refusesWhatCannotBeReadAndGoesOn() throws Exception {
        String empty =
                Files.write(folder.resolve("empty.png"), new byte[0]).toUri().toString();
        try (var harness = harness()) {
            harness.open();
            harness.processElement(new StreamRecord<>(new ImageRef(empty)));
            harness.processElement(new StreamRecord<>(ImageRef.refused("file:///x.tar", RejectReason.CORRUPT, "torn")));
            harness.processElement(new StreamRecord<>(new ImageRef(write(1).get(0))));
            harness.endInput();
            assertThat(harness.extractOutputValues()).hasSize(1);
            assertThat(harness.getSideOutput(SideOutputs.REJECTED))
                    .extracting(StreamRecord::getValue)
                    .extracting(RejectedImage::reason)
                    .containsExactly(RejectReason.EMPTY, RejectReason.CORRUPT);
            assertThat(seen(harness)).isEqualTo(3);
        }
    }

    @Test
    void holdsNothingWhileACheckpointIsTakenAndGoesOnCountingAfterIt() throws Exception {
        OperatorSubtaskState checkpoint;
        List<String> uris = write(5);
        try (var harness = harness()) {
            harness.open();
            for (String uri : uris) {
                harness.processElement(new StreamRecord<>(new ImageRef(uri)));
            }
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.extractOutputValues()).hasSize(5);
            checkpoint = harness.snapshot(1, 1);
        }
        try (var harness = harness()) {
            harness.initializeState(checkpoint);
            harness.open();
            harness.processElement(new StreamRecord<>(new ImageRef(uris.get(0))));
            harness.endInput();
            assertThat(seen(harness)).isEqualTo(6);
        }
    }

    @Test
    void aLoneImageWaitsForNoOther() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processElement(new StreamRecord<>(new ImageRef(write(1).get(0))));
            for (long now = 1; harness.extractOutputValues().isEmpty(); now++) {
                harness.setProcessingTime(now);
                Thread.onSpinWait();
            }
            assertThat(harness.extractOutputValues()).hasSize(1);
        }
    }

    private List<String> write(int count) throws IOException {
        List<String> uris = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = Files.write(folder.resolve("picture-" + i + ".png"), Pictures.png(i));
            uris.add(file.toUri().toString());
        }
        return uris;
    }

    private static long seen(OneInputStreamOperatorTestHarness<ImageRef, ReadImage> harness) {
        return (long) harness.getEnvironment()
                .getAccumulatorRegistry()
                .getUserMap()
                .get(CountNames.SEEN)
                .getLocalValue();
    }

    private static OneInputStreamOperatorTestHarness<ImageRef, ReadImage> harness() throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new ReadImages(ImageLimits.DEFAULT));
    }
}
