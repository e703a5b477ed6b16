package io.intellisense.index;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeImagesTest {

    private static final Sha256 SHA256 = Sha256.of(new byte[] {1});
    private static final ImageId ID = ImageId.of(SHA256);

    @Test
    void aRepeatedImageOfABatchBecomesOneWithAllItsPlacesAndItsFirstTime() {
        Map<ImageId, ImagePoint> merged =
                MergeImages.byId(List.of(point(1, "file:///a"), point(2, "file:///b", "file:///a")));

        assertThat(merged).containsOnlyKeys(ID);
        assertThat(merged.get(ID).payload().locations()).containsExactly("file:///a", "file:///b");
        assertThat(merged.get(ID).payload().indexedAt()).isEqualTo(Instant.ofEpochSecond(1));
    }

    @Test
    void aStoredImageKeepsItsTimeAndItsPlacesComeFirst() {
        List<ImagePoint> merged =
                MergeImages.onto(Map.of(ID, stored(1, "file:///b")), List.of(point(2, "file:///a", "file:///b")));

        assertThat(merged.get(0).payload().locations()).containsExactly("file:///b", "file:///a");
        assertThat(merged.get(0).payload().indexedAt()).isEqualTo(Instant.ofEpochSecond(1));
    }

    @Test
    void aStoredImageWithoutATimeGetsThisOne() {
        Map<String, Value> fields = new HashMap<>(stored(1, "file:///b").fields());
        fields.remove(PayloadFields.INDEXED_AT);

        List<ImagePoint> merged =
                MergeImages.onto(Map.of(ID, new PayloadReader(fields)), List.of(point(2, "file:///a")));

        assertThat(merged.get(0).payload().indexedAt()).isEqualTo(Instant.ofEpochSecond(2));
    }

    @Test
    void theFirstNameThatIsKnownStays() {
        ImagePoint unnamed = point(1, "file:///a");
        ImagePoint early = named("early.jpg");
        ImagePoint late = named("late.jpg");
        Map<String, Value> fields = new HashMap<>(stored(1, "file:///b").fields());

        assertThat(MergeImages.byId(List.of(unnamed, early, late))
                        .get(ID)
                        .payload()
                        .fileName())
                .isEqualTo("early.jpg");
        assertThat(nameOnto(fields, late)).isEqualTo("late.jpg");
        fields.put(PayloadFields.FILE_NAME, value("early.jpg"));
        assertThat(nameOnto(fields, late)).isEqualTo("early.jpg");
        assertThat(nameOnto(fields, unnamed)).isEqualTo("early.jpg");
    }

    @Test
    void onlyImagesThatLoseAPlaceAreChanged() {
        Map<ImageId, PayloadReader> stored = Map.of(ID, stored(1, "file:///a", "file:///b"));

        assertThat(MergeImages.without(stored, Map.of(ID, List.of("file:///a", "file:///c"))))
                .containsExactly(Map.entry(ID, List.of("file:///b")));
        assertThat(MergeImages.without(stored, Map.of(ID, List.of("file:///a", "file:///b"))))
                .containsExactly(Map.entry(ID, List.of()));
        assertThat(MergeImages.without(stored, Map.of(ID, List.of("file:///c"))))
                .isEmpty();
    }

    private static String nameOnto(Map<String, Value> stored, ImagePoint point) {
        return MergeImages.onto(Map.of(ID, new PayloadReader(stored)), List.of(point))
                .get(0)
                .payload()
                .fileName();
    }

    private static ImagePoint named(String fileName) {
        ImagePayload payload = point(1, "file:///a").payload();
        return new ImagePoint(
                ID,
                new float[] {1},
                new ImagePayload(SHA256, payload.locations(), payload.facts(), payload.indexedAt(), fileName));
    }

    @Test
    void onlyImagesThatGainAPlaceAreWrittenAgain() {
        assertThat(MergeImages.locations(Map.of(ID, stored(1, "file:///a")), Map.of(ID, List.of("file:///a"))))
                .isEmpty();
        assertThat(MergeImages.locations(Map.of(ID, stored(1, "file:///a")), Map.of(ID, List.of("file:///b"))))
                .containsExactly(Map.entry(ID, List.of("file:///a", "file:///b")));
        assertThat(MergeImages.locations(Map.of(), Map.of(ID, List.of("file:///b"))))
                .isEmpty();
    }

    private static ImagePoint point(long second, String... locations) {
        return new ImagePoint(
                ID,
                new float[] {1},
                new ImagePayload(
                        SHA256,
                        List.of(locations),
                        ImageFacts.of(ImageFormat.JPEG, 1, 1, 1),
                        Instant.ofEpochSecond(second)));
    }

    private static PayloadReader stored(long second, String... locations) {
        Map<String, Value> fields = new HashMap<>(PayloadCodec.writeLocations(List.of(locations)));
        fields.put(PayloadFields.INDEXED_AT, value(Instant.ofEpochSecond(second).toString()));
        return new PayloadReader(fields);
    }
}
