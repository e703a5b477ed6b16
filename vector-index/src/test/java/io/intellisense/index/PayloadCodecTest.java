package io.intellisense.index;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadCodecTest {

    private static final Sha256 SHA256 = Sha256.of(new byte[] {1, 2, 3});
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");

    @Test
    void everyFactComesBack() {
        ImageFacts facts = new ImageFacts(
                ImageFormat.WEBP,
                4_000,
                3_000,
                5_000_000_000L,
                Instant.parse("1999-12-31T23:59:59Z"),
                "Canon EOS R5",
                "RF 50 mm F1.2",
                8,
                -33.9,
                151.2,
                Long.MIN_VALUE + 1);
        ImagePayload payload =
                new ImagePayload(SHA256, List.of("file:///b.webp", "file:///a/b.webp"), facts, NOW, "holiday.webp");

        assertThat(PayloadCodec.read(PayloadCodec.write(payload))).isEqualTo(payload);
    }

    @ParameterizedTest
    @EnumSource
    void whatAFileDoesNotSayStaysUnsaid(ImageFormat format) {
        ImagePayload payload = new ImagePayload(SHA256, List.of("file:///a"), ImageFacts.of(format, 1, 2, 3), NOW);

        Map<String, Value> written = PayloadCodec.write(payload);

        assertThat(written).doesNotContainKeys("takenAt", "camera", "lens", "location", "perceptualHash", "fileName");
        assertThat(PayloadCodec.read(written)).isEqualTo(payload);
    }

    @Test
    void foldersAreWrittenForFiltersOnly() {
        assertThat(PayloadCodec.writeLocations(List.of("file:///a/b.jpg"))
                        .get("folders")
                        .getListValue()
                        .getValuesList())
                .containsExactly(value("file:///"), value("file:///a/"));
    }

    @Test
    void howThePictureLiesIsWrittenForFiltersOnly() {
        assertThat(PayloadCodec.write(minimal())).containsEntry("aspect", value("landscape"));
    }

    @Test
    void fieldsOfALaterVersionAreLeftAlone() {
        Map<String, Value> written = new HashMap<>(PayloadCodec.write(minimal()));
        written.put("mood", value("happy"));
        written.put("lens", value(50));

        assertThat(PayloadCodec.read(written)).isEqualTo(minimal());
    }

    @Test
    void optionalFieldsOfAnEarlierVersionMayBeMissing() {
        Map<String, Value> written = new HashMap<>(PayloadCodec.write(minimal()));
        written.keySet().removeAll(List.of("orientation", "indexedAt", "locations"));

        ImagePayload read = PayloadCodec.read(written);

        assertThat(read.facts()).isEqualTo(minimal().facts());
        assertThat(read.locations()).isEmpty();
        assertThat(read.indexedAt()).isNull();
    }

    @Test
    void timesWithAZoneAreUnderstood() {
        Map<String, Value> written = new HashMap<>(PayloadCodec.write(minimal()));
        written.put("takenAt", value("2020-01-01T02:00:00+02:00"));

        assertThat(PayloadCodec.read(written).facts().takenAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "format", "width", "height", "bytes"})
    void aFieldThatEveryImageHasIsNamedWhereItIsMissing(String field) {
        Map<String, Value> written = new HashMap<>(PayloadCodec.write(minimal()));
        written.remove(field);

        assertThatThrownBy(() -> PayloadCodec.read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + field + "'");
    }

    private static ImagePayload minimal() {
        return new ImagePayload(
                SHA256, List.of("file:///a.jpg"), ImageFacts.of(ImageFormat.JPEG, 640, 480, 12_345), NOW);
    }
}
