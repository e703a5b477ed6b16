package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.TlsServerCredentials;
import io.intellisense.index.IndexException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexTlsTest {

    private static final CollectionSpec SPEC = new CollectionSpec("openai/clip", "r1", 2, "square 224");

    private static final Path TLS = Path.of("../domain/src/test/resources/tls");

    private RecordingQdrant qdrant;

    @BeforeEach
    void start() throws IOException {
        qdrant = RecordingQdrant.start(TlsServerCredentials.create(
                TLS.resolve("server.pem").toFile(),
                TLS.resolve("server-key.pem").toFile()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        qdrant.close();
    }

    @Test
    void anOwnAuthorityVouchesForTheServer() {
        VectorIndex.open(address("server.pem"), SPEC).close();
        assertThat(qdrant.requests).isNotEmpty();
    }

    @Test
    void aServerForWhichAnotherAuthorityVouchesIsRefusedForGoodInOneSentence() {
        assertThatRefuses(address("other.pem"), "shows a certificate that is not trusted; name the file");
        assertThatRefuses(
                new IndexAddress("localhost", qdrant.port(), true, null), "shows a certificate that is not trusted");
        assertThat(qdrant.requests).isEmpty();
    }

    @Test
    void aFileThatIsNoneIsRefusedByName() {
        assertThatRefuses(address("none.pem"), "none.pem");
    }

    @Test
    void anAuthorityWithoutTlsIsAMistake() {
        assertThatThrownBy(() -> IndexAddress.parse("http://localhost", null).vouchedForBy("a.pem"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }

    private void assertThatRefuses(IndexAddress address, String said) {
        assertThatThrownBy(() -> VectorIndex.open(address, SPEC))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageContaining(said)
                .hasMessageContaining("https://localhost:" + qdrant.port());
    }

    private IndexAddress address(String authority) {
        return IndexAddress.parse("https://localhost:" + qdrant.port(), null)
                .vouchedForBy(TLS.resolve(authority).toString());
    }
}
