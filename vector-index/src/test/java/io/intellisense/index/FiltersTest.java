package io.intellisense.index;

import static io.qdrant.client.ConditionFactory.datetimeRange;
import static io.qdrant.client.ConditionFactory.filter;
import static io.qdrant.client.ConditionFactory.geoBoundingBox;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Orientation;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void noConditionIsNoCondition() {
        assertThat(Filters.of(ImageFilter.ALL)).isEqualTo(Filter.getDefaultInstance());
    }

    @Test
    void fromIsIncludedAndToIsNot() {
        ImageFilter filter = ImageFilter.ALL.taken(Instant.ofEpochSecond(100, 5), Instant.ofEpochSecond(200));

        assertThat(Filters.of(filter).getMustList())
                .containsExactly(datetimeRange(
                        "takenAt",
                        DatetimeRange.newBuilder()
                                .setGte(Timestamp.newBuilder().setSeconds(100).setNanos(5))
                                .setLt(Timestamp.newBuilder().setSeconds(200))
                                .build()));
    }

    @Test
    void formatCameraAndFolderMustMatchExactly() {
        ImageFilter filter =
                ImageFilter.ALL.format(ImageFormat.PNG).camera("Leica M6").folder("file:///photos");

        assertThat(Filters.of(filter).getMustList())
                .containsExactly(
                        matchKeyword("format", "png"),
                        matchKeyword("camera", "Leica M6"),
                        matchKeyword("folders", "file:///photos/"));
    }

    @Test
    void orientationAndLeastSizeAreOfTheUprightPicture() {
        ImageFilter filter = ImageFilter.ALL.orientation(Orientation.PORTRAIT).atLeast(640, 480);

        assertThat(Filters.of(filter).getMustList())
                .containsExactly(
                        matchKeyword("aspect", "portrait"),
                        range("width", Range.newBuilder().setGte(640).build()),
                        range("height", Range.newBuilder().setGte(480).build()));
    }

    @Test
    void aPlaceIsABoxFromItsNorthWestToItsSouthEast() {
        assertThat(Filters.of(ImageFilter.ALL.place(new GeoBox(5.9, 45.8, 10.5, 47.8)))
                        .getMustList())
                .containsExactly(geoBoundingBox("location", 47.8, 5.9, 45.8, 10.5));
    }

    @Test
    void aPlaceAcrossTheAntimeridianIsOneOfTwoBoxes() {
        assertThat(Filters.of(ImageFilter.ALL.place(new GeoBox(176, -21, -178, -12)))
                        .getMustList())
                .containsExactly(filter(Filter.newBuilder()
                        .addShould(geoBoundingBox("location", -12, 176, -21, 180))
                        .addShould(geoBoundingBox("location", -12, -180, -21, -178))
                        .build()));
    }
}
