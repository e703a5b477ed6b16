package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.Status.Code;
import io.intellisense.index.IndexException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class QdrantFailuresTest {

    private static final IndexAddress ADDRESS = IndexAddress.parse("http://qdrant:6334", "secret");

    @ParameterizedTest
    @EnumSource(
            names = {
                "UNAVAILABLE",
                "DEADLINE_EXCEEDED",
                "RESOURCE_EXHAUSTED",
                "ABORTED",
                "INTERNAL",
                "CANCELLED",
                "UNKNOWN"
            })
    void whatMayPassIsWorthAnotherTry(Code code) {
        assertThat(failure(code).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure(code).isTransient()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_ARGUMENT", "UNAUTHENTICATED", "PERMISSION_DENIED", "UNIMPLEMENTED", "ALREADY_EXISTS"})
    void whatWillNeverWorkIsRefused(Code code) {
        assertThat(failure(code).kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure(code).isTransient()).isFalse();
    }

    @Test
    void aMissingCollectionIsNotFound() {
        assertThat(failure(Code.NOT_FOUND).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OK")
    void everySentenceNamesTheAddressAndNeverTheKey(Code code) {
        assertThat(failure(code)).hasMessageContaining("http://qdrant:6334");
        assertThat(failure(code).getMessage()).doesNotContain("secret");
    }

    @Test
    void theServersOwnReasonIsKept() {
        assertThat(failure(Code.INVALID_ARGUMENT)).hasMessageContaining("expected dim: 4, got 5");
    }

    private static IndexException failure(Code code) {
        return QdrantFailures.toIndexException(
                ADDRESS,
                Status.fromCode(code).withDescription("expected dim: 4, got 5").asRuntimeException());
    }
}
