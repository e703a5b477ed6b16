package io.intellisense.flink.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.image.Framing;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.fake.Pictures;
import io.intellisense.flink.flow.DecodedImage;
import io.intellisense.flink.flow.FileBytes;
import io.intellisense.flink.flow.GivenFacts;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.SideOutputs;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecodeImagesTest {

    private OneInputStreamOperatorTestHarness<ReadImage, DecodedImage> harness;

    @BeforeEach
    void start() throws Exception {
        DecodeImages decode = new DecodeImages(ImageLimits.DEFAULT, Framing.cropped(32), ZoneOffset.UTC);
        harness = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(decode));
        harness.open();
    }

    @AfterEach
    void stop() throws Exception {
        harness.close();
    }

    @Test
    void makesASquareWithTheFactsOfTheWhole() throws Exception {
        decode(Pictures.png(1));
        assertThat(harness.extractOutputValues()).singleElement().satisfies(image -> {
            assertThat(image.rgb()).hasSize(32 * 32 * 3);
            assertThat(image.facts().width()).isEqualTo(48);
            assertThat(image.facts().height()).isEqualTo(40);
            assertThat(image.facts().perceptualHash()).isNotNull();
            assertThat(image.origin().uri()).isEqualTo("file:///photos/a.png");
        });
    }

    @Test
    void refusesAPictureThatEndsEarlyAndGoesOn() throws Exception {
        byte[] picture = Pictures.png(1);
        decode(Arrays.copyOf(picture, picture.length / 2));
        decode(picture);
        assertThat(harness.getSideOutput(SideOutputs.REJECTED))
                .singleElement()
                .extracting(StreamRecord::getValue)
                .satisfies(rejected -> {
                    assertThat(rejected.uri()).isEqualTo("file:///photos/a.png");
                    assertThat(rejected.stage()).isEqualTo("decode");
                    assertThat(rejected.reason()).isIn(RejectReason.TRUNCATED, RejectReason.CORRUPT);
                });
        assertThat(harness.extractOutputValues()).hasSize(1);
    }

    @Test
    void givesTheBytesBackOnceWhetherTheyAreAPictureOrNot() throws Exception {
        List<ByteBuffer> back = new ArrayList<>();
        for (byte[] file : List.of(Pictures.png(1), Arrays.copyOf(Pictures.png(1), 60))) {
            decode(file, new FileBytes(ByteBuffer.wrap(file), back::add));
        }
        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(back).hasSize(2);
    }

    @Test
    void addsWhatAManifestSays() throws Exception {
        byte[] picture = Pictures.png(1);
        GivenFacts given = new GivenFacts(Instant.EPOCH, "Canon EOS 5D", -33.5, 70.25, "named.png");
        harness.processElement(new StreamRecord<>(new ReadImage(origin(picture), FileBytes.of(picture), false, given)));
        assertThat(harness.extractOutputValues()).singleElement().satisfies(image -> {
            assertThat(image.facts().takenAt()).isEqualTo(Instant.EPOCH);
            assertThat(image.facts().camera()).isEqualTo("Canon EOS 5D");
            assertThat(image.facts().longitude()).isEqualTo(70.25);
        });
    }

    private void decode(byte[] file) throws Exception {
        decode(file, FileBytes.of(file));
    }

    private void decode(byte[] file, FileBytes bytes) throws Exception {
        harness.processElement(new StreamRecord<>(new ReadImage(origin(file), bytes, false)));
    }

    private static ImageOrigin origin(byte[] file) {
        return ImageOrigin.of(new ImageRef("file:///photos/a.png"), Sha256.of(file));
    }
}
