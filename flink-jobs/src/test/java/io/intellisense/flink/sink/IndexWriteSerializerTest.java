package io.intellisense.flink.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;
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
                70.25);
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

    private void assertKept(IndexWrite write) throws IOException {
        byte[] bytes = serializer.serialize(new BufferedRequestState<>(List.of(new RequestEntryWrapper<>(write, 77))));
        BufferedRequestState<IndexWrite> state = serializer.deserialize(serializer.getVersion(), bytes);
        assertThat(state.getBufferedRequestEntries()).singleElement().satisfies(kept -> {
            assertThat(kept.getSize()).isEqualTo(77);
            assertThat(kept.getRequestEntry()).usingRecursiveComparison().isEqualTo(write);
        });
    }
}
