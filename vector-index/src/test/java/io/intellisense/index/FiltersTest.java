package io.intellisense.index;

import static io.qdrant.client.ConditionFactory.datetimeRange;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.intellisense.domain.ImageFormat;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.Filter;
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
}
