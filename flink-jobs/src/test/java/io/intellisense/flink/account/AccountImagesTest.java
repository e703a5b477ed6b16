package io.intellisense.flink.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.EmbeddedImage;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountImagesTest {

    private KeyedTwoInputStreamOperatorTestHarness<String, EmbeddedImage, FoundImage, IndexWrite> harness;

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
    void writesANewImageOnceAndItsTwinAsALocation() throws Exception {
        embedded("file:///a.jpg", 1);
        embedded("file:///b.jpg", 1);
        assertThat(writes()).extracting(IndexWrite::change).containsExactly(Change.IMAGE, Change.LOCATION);
        assertCounts(1, 1);
    }

    @Test
    void writesNothingForWhatIsThere() throws Exception {
        found("file:///a.jpg", Finding.HERE);
        assertThat(writes()).isEmpty();
        assertCounts(0, 1);
    }

    @Test
    void addsANewPlaceOfWhatIsThere() throws Exception {
        found("file:///b.jpg", Finding.ELSEWHERE);
        assertThat(writes()).containsExactly(IndexWrite.location(origin("file:///b.jpg", 1)));
        assertCounts(0, 1);
    }

    @Test
    void countsItsOwnEarlierWorkAsIndexed() throws Exception {
        found("file:///a.jpg", Finding.OURS);
        assertThat(writes()).isEmpty();
        assertCounts(1, 0);
    }

    @Test
    void tellsOfAnAnnouncedImageEvenWhereItIsThereAlready() throws Exception {
        foundAs(1, Finding.HERE);
        assertThat(writes()).containsExactly(IndexWrite.location(announced(1)));
        assertCounts(0, 1);
    }

    @Test
    void deletesAndTakesBackInTheOrderOfTheEvents() throws Exception {
        embeddedAs(1);
        foundAs(2, Finding.DELETED);
        embeddedAs(3);
        assertThat(writes())
                .extracting(IndexWrite::change)
                .containsExactly(Change.IMAGE, Change.DELETION, Change.IMAGE);
        assertCounts(2, 0);
        assertThat(count(CountNames.DELETED)).isEqualTo(1L);
    }

    @Test
    void letsNoOlderEventUndoANewerOne() throws Exception {
        foundAs(2, Finding.DELETED);
        embeddedAs(1);
        assertThat(writes()).extracting(IndexWrite::change).containsExactly(Change.DELETION);
        embeddedAs(5);
        foundAs(4, Finding.DELETED);
        foundAs(3, Finding.HERE);
        assertThat(writes()).extracting(IndexWrite::change).containsExactly(Change.DELETION, Change.IMAGE);
        assertThat(count(CountNames.SUPERSEDED)).isEqualTo(3L);
    }

    @Test
    void takesATwinForTheLatestEventOfItsImage() throws Exception {
        embeddedAs(1);
        embeddedAs(3);
        foundAs(2, Finding.DELETED);
        assertThat(writes()).extracting(IndexWrite::change).containsExactly(Change.IMAGE, Change.LOCATION);
    }

    @Test
    void countsOnFromACheckpoint() throws Exception {
        embedded("file:///a.jpg", 1);
        embedded("file:///b.jpg", 2);
        OperatorSubtaskState checkpoint = harness.snapshot(1, 1);
        embedded("file:///c.jpg", 3);
        harness.close();
        harness = harness();
        harness.initializeState(checkpoint);
        harness.open();
        assertCounts(2, 0);
        embedded("file:///c.jpg", 3);
        assertCounts(3, 0);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, EmbeddedImage, FoundImage, IndexWrite> harness()
            throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new AccountImages()),
                image -> image.origin().id().value(),
                image -> image.origin().id().value(),
                Types.STRING);
    }

    private void embedded(String uri, int content) throws Exception {
        ImageFacts facts = ImageFacts.of(ImageFormat.PNG, 2, 2, 10);
        harness.processElement1(new StreamRecord<>(new EmbeddedImage(origin(uri, content), facts, new float[] {1, 0})));
    }

    private void embeddedAs(long version) throws Exception {
        ImageFacts facts = ImageFacts.of(ImageFormat.PNG, 2, 2, 10);
        harness.processElement1(new StreamRecord<>(new EmbeddedImage(announced(version), facts, new float[] {1, 0})));
    }

    private void found(String uri, Finding finding) throws Exception {
        harness.processElement2(new StreamRecord<>(new FoundImage(origin(uri, 1), finding)));
    }

    private void foundAs(long version, Finding finding) throws Exception {
        harness.processElement2(new StreamRecord<>(new FoundImage(announced(version), finding)));
    }

    private static ImageOrigin announced(long version) {
        ImageOrigin origin = origin("file:///a.jpg", 1);
        return new ImageOrigin(
                origin.id(),
                origin.sha256(),
                origin.uri(),
                new Announcement(origin.id(), "images:events " + version + "-0", version, 1));
    }

    private static ImageOrigin origin(String uri, int content) {
        return ImageOrigin.of(new ImageRef(uri), Sha256.of(new byte[] {(byte) content}));
    }

    private List<IndexWrite> writes() {
        return harness.extractOutputValues();
    }

    private void assertCounts(long indexed, long alreadyThere) {
        assertThat(count(CountNames.INDEXED)).isEqualTo(indexed);
        assertThat(count(CountNames.ALREADY_THERE)).isEqualTo(alreadyThere);
    }

    private Object count(String name) {
        var accumulator =
                harness.getEnvironment().getAccumulatorRegistry().getUserMap().get(name);
        return accumulator == null ? 0L : accumulator.getLocalValue();
    }
}
