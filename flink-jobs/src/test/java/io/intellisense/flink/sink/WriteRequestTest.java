package io.intellisense.flink.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.index.ImagePoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final IndexWrite image = Writes.image("file:///a.jpg", 1);

    @Test
    void holdsAnImageOnceWithAllItsPlaces() {
        WriteRequest request = WriteRequest.of(
                List.of(image, Writes.location("file:///b.jpg", 1), Writes.image("file:///c.jpg", 2)), NOW);
        assertThat(request.points()).hasSize(2);
        ImagePoint point = request.points().get(0);
        assertThat(point.id()).isEqualTo(image.origin().id());
        assertThat(point.vector()).isSameAs(image.vector());
        assertThat(point.payload().locations()).containsExactly("file:///a.jpg", "file:///b.jpg");
        assertThat(point.payload().indexedAt()).isEqualTo(NOW);
        assertThat(request.locations()).isEmpty();
    }

    @Test
    void holdsOfADeletedImageOnlyWhatComesAfter() {
        IndexWrite deletion = Writes.deletion("file:///a.jpg", 1, 2);
        IndexWrite again = Writes.announcedImage("file:///a.jpg", 1, 3);

        WriteRequest gone = WriteRequest.of(List.of(image, Writes.location("file:///b.jpg", 1), deletion), NOW);
        assertThat(gone.points()).isEmpty();
        assertThat(gone.locations()).isEmpty();
        assertThat(gone.deletions()).containsExactly(image.origin().id());

        WriteRequest back = WriteRequest.of(List.of(image, deletion, again), NOW);
        assertThat(back.deletions()).isEmpty();
        assertThat(back.points())
                .singleElement()
                .satisfies(point -> assertThat(point.payload().locations()).containsExactly("file:///a.jpg"));
    }

    @Test
    void addsPlacesOfImagesThatAreThere() {
        IndexWrite one = Writes.location("file:///b.jpg", 1);
        IndexWrite other = Writes.location("file:///c.jpg", 1);
        WriteRequest request = WriteRequest.of(List.of(one, other, one), NOW);
        assertThat(request.points()).isEmpty();
        assertThat(request.locations()).isEqualTo(Map.of(one.origin().id(), List.of("file:///b.jpg", "file:///c.jpg")));
    }
}
