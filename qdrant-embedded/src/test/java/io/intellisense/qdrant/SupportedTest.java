package io.intellisense.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.grpc.Points.CountPoints;
import org.junit.jupiter.api.Test;

class SupportedTest {

    @Test
    void knownFieldsPass() {
        CountPoints request =
                CountPoints.newBuilder().setCollectionName("a").setExact(true).build();

        assertThatCode(() -> Supported.fields(request, "collection_name", "exact"))
                .doesNotThrowAnyException();
    }

    @Test
    void anyOtherFieldThatIsSetIsNamed() {
        CountPoints request =
                CountPoints.newBuilder().setCollectionName("a").setExact(true).build();

        assertThatThrownBy(() -> Supported.fields(request, "collection_name"))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.UNIMPLEMENTED))
                .hasMessageContaining("'exact' in CountPoints");
    }

    @Test
    void aFieldOfAFutureProtocolIsNotIgnored() {
        CountPoints request = CountPoints.newBuilder()
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                999,
                                UnknownFieldSet.Field.newBuilder()
                                        .addLengthDelimited(ByteString.EMPTY)
                                        .build())
                        .build())
                .build();

        assertThatThrownBy(() -> Supported.fields(request)).hasMessageContaining("newer than itself");
    }
}
