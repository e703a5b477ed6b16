package io.intellisense.flink.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class IndexWriteSerializerTest {

    private final IndexWriteSerializer serializer = new IndexWriteSerializer();

    @Test
    void keepsImagesWithAllTheirFacts() throws IOException {
        ImageFacts facts = new ImageFacts(
                ImageFormat.WEBP,
                640,
                480,
                5L << 32,
                Instant.parse("2021-07-14T18:30:05.050Z"),
                "Größe X",
                "50 mm",
                6,
                -33.5,
                70.25,
                Long.MIN_VALUE + 5);
        IndexWrite image = Writes.image("file:///a.jpg", 1);
        assertKept(new IndexWrite(Change.IMAGE, image.origin(), facts, image.vector()));
    }

    @Test
    void keepsImagesThatSayNothingOfThemselves() throws IOException {
        assertKept(Writes.image("file:///" + "x".repeat(70_000), 1));
    }

    @Test
    void keepsLocations() throws IOException {
        assertKept(Writes.location("file:///b.jpg", 1));
    }

    @Test
    void keepsDeletionsAndWhatAnnouncedThem() throws IOException {
        assertKept(Writes.deletion("file:///b.jpg", 1, 7));
    }

    @Test
    void keepsTheNameUnderWhichAPictureCame() throws IOException {
        IndexWrite image = Writes.announcedImage("file:///b.jpg", 1, 7);
        assertKept(
                new IndexWrite(Change.IMAGE, named(image.origin(), "ü".repeat(40_000)), image.facts(), image.vector()));
    }

    @Test
    void keepsTheNameThatAManifestGives() throws IOException {
        ImageOrigin origin = Writes.location("file:///b.jpg", 1).origin();
        assertKept(IndexWrite.location(
                new ImageOrigin(origin.id(), origin.sha256(), origin.uri(), null, "ü".repeat(40_000))));
    }

    private static ImageOrigin named(ImageOrigin origin, String fileName) {
        Announcement old = origin.announcement();
        return new ImageOrigin(
                origin.id(),
                origin.sha256(),
                origin.uri(),
                new Announcement(old.image(), old.entry(), old.version(), old.attempts(), fileName));
    }

    @Test
    void readsWhatWasWrittenBeforeThereWereNamesAndHashes() throws IOException {
        IndexWrite image = Writes.announcedImage("file:///b.jpg", 1, 7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(-1);
        out.writeInt(2);
        writeVersion2(image, out);
        writeVersion2(image, out);

        assertThat(serializer.deserialize(2, bytes.toByteArray()).getBufferedRequestEntries())
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept.getRequestEntry())
                        .usingRecursiveComparison()
                        .isEqualTo(image));
    }

    @Test
    void readsWhatWasWrittenBeforeThereWereManifests() throws IOException {
        IndexWrite location = Writes.location("file:///b.jpg", 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(-1);
        out.writeInt(1);
        out.writeLong(77);
        out.writeUTF(location.origin().id().value());
        out.writeUTF(location.origin().sha256().hex());
        out.writeInt(location.origin().uri().length());
        out.writeBytes(location.origin().uri());
        out.writeBoolean(false);
        out.writeUTF("LOCATION");

        assertThat(serializer.deserialize(3, bytes.toByteArray()).getBufferedRequestEntries())
                .singleElement()
                .satisfies(kept -> assertThat(kept.getRequestEntry())
                        .usingRecursiveComparison()
                        .isEqualTo(location));
    }

    private static void writeVersion2(IndexWrite image, DataOutputStream out) throws IOException {
        out.writeLong(77);
        out.writeUTF(image.origin().id().value());
        out.writeUTF(image.origin().sha256().hex());
        out.writeInt(image.origin().uri().length());
        out.writeBytes(image.origin().uri());
        out.writeBoolean(true);
        out.writeUTF(image.origin().announcement().entry());
        out.writeLong(image.origin().announcement().version());
        out.writeInt(image.origin().announcement().attempts());
        out.writeUTF("IMAGE");
        out.writeUTF("jpeg");
        out.writeInt(640);
        out.writeInt(480);
        out.writeLong(1_000);
        out.writeBoolean(false); // takenAt
        out.writeBoolean(false); // camera
        out.writeBoolean(false); // lens
        out.writeByte(1);
        out.writeBoolean(false); // place
        out.writeInt(2);
        out.writeFloat(0.6f);
        out.writeFloat(0.8f);
    }

    @Test
    void refusesVersionsThatItDoesNotKnow() {
        assertThatThrownBy(() -> serializer.deserialize(5, new byte[12]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 5");
    }

    private void assertKept(IndexWrite write) throws IOException {
        byte[] bytes = serializer.serialize(new BufferedRequestState<>(List.of(new RequestEntryWrapper<>(write, 77))));
        BufferedRequestState<IndexWrite> state = serializer.deserialize(serializer.getVersion(), bytes);
        assertThat(state.getBufferedRequestEntries()).singleElement().satisfies(kept -> {
            assertThat(kept.getSize()).isEqualTo(77);
            assertThat(kept.getRequestEntry()).usingRecursiveComparison().isEqualTo(write);
        });
    }
}
