package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexAddressTest {

    @Test
    void readsHostPortAndWhetherToEncrypt() {
        assertThat(IndexAddress.parse("https://qdrant.example:443", "key"))
                .isEqualTo(new IndexAddress("qdrant.example", 443, true, "key"));
        assertThat(IndexAddress.parse("http://localhost", null))
                .isEqualTo(new IndexAddress("localhost", IndexAddress.DEFAULT_PORT, false, null));
    }

    @Test
    void neverPrintsTheKey() {
        assertThat(IndexAddress.parse("http://localhost:1", "secret")).hasToString("http://localhost:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:6334", "qdrant", "ftp://localhost:6334", "http://"})
    void saysHowAnAddressLooks(String url) {
        assertThatThrownBy(() -> IndexAddress.parse(url, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://localhost:6334");
    }
}
