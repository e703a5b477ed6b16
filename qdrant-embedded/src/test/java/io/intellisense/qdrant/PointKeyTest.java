package io.intellisense.qdrant;

import static io.qdrant.client.PointIdFactory.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.grpc.Common.PointId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointKeyTest {

    @Test
    void everyIdComesBack() {
        for (PointId id : List.of(id(0), id(7), id(-1L), id(UUID.fromString("ffffffff-0000-5000-8000-000000000001")))) {
            assertThat(PointKey.id(PointKey.of(id))).isEqualTo(id);
        }
    }

    @Test
    void keysSortAsQdrantSortsIds() {
        assertThat(Stream.of(
                                id(0),
                                id(255),
                                id(256),
                                id(Long.MAX_VALUE),
                                id(-1L),
                                id(UUID.fromString("00000000-0000-5000-8000-000000000001")),
                                id(UUID.fromString("7fffffff-0000-5000-8000-000000000000")),
                                id(UUID.fromString("80000000-0000-5000-8000-000000000000")))
                        .map(PointKey::of))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123E4567-E89B-52D3-A456-426614174000", "123e4567e89b52d3a456426614174000"})
    void otherSpellingsOfAUuidAreTheSamePoint(String spelling) {
        PointId id = PointId.newBuilder().setUuid(spelling).build();

        assertThat(PointKey.id(PointKey.of(id)).getUuid()).isEqualTo("123e4567-e89b-52d3-a456-426614174000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "falcon", "1-1-1-1-1", "123e4567-e89b-52d3-a456-42661417400g"})
    void whatIsNoUuidIsAnInvalidArgument(String text) {
        assertThatThrownBy(() -> PointKey.of(PointId.newBuilder().setUuid(text).build()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT))
                .hasMessageContaining("Unable to parse UUID: " + text);
    }
}
