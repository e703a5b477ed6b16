package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @Test
    void oneServerTheSentinelsAndAClusterHaveTheirOwnSchemes() {
        assertThat(RedisAddress.parse("redis://localhost")).isEqualTo(RedisAddress.single("localhost", 6379, null));
        assertThat(RedisAddress.parse("rediss://:se:cr@t@cache:7000").tls()).isTrue();
        assertThat(RedisAddress.parse("redis-sentinel://a,b:5000#main"))
                .isEqualTo(new RedisAddress(
                        RedisAddress.Mode.SENTINEL,
                        List.of(new RedisAddress.Node("a", 26379), new RedisAddress.Node("b", 5000)),
                        "main",
                        null,
                        false));
        assertThat(RedisAddress.parse("redis-cluster://a:1,b:2").nodes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://localhost:6379",
                "rediss://:secret@localhost:6379",
                "redis-sentinel://:se@cret@a:1,b:2#main",
                "redis-cluster://:secret@a:1,b:2",
                "rediss-sentinel://:secret@a:1,b:2#main",
                "rediss-cluster://:secret@a:1"
            })
    void anAddressComesBackFromItsUrlAndPrintsNoPassword(String url) {
        RedisAddress address = RedisAddress.parse(url);

        assertThat(address.toUrl()).isEqualTo(url);
        assertThat(address.toString()).doesNotContain("secret", "se@cret");
    }

    @Test
    void aPasswordKeptElsewhereIsGivenWhereTheAddressHasNone() {
        assertThat(RedisAddress.parse("redis://a").guardedBy("secret").password())
                .isEqualTo("secret");
        assertThat(RedisAddress.parse("redis://:own@a").guardedBy("secret").password())
                .isEqualTo("own");
        assertThat(RedisAddress.parse("redis://a").guardedBy("secret")).hasToString("redis://a:6379");
    }

    @Test
    void anAuthorityVouchesForServersThatSpeakTls() {
        assertThat(RedisAddress.parse("rediss-cluster://a")
                        .vouchedForBy("ca.pem")
                        .authority())
                .isEqualTo("ca.pem");
        assertThatThrownBy(() -> RedisAddress.parse("redis://a").vouchedForBy("ca.pem"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rediss://a:6379");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://localhost",
                "redis://",
                "redis://a,b",
                "redis-sentinel://a",
                "redis://:secret@a:port",
                "redis://a/path/x"
            })
    void whatIsNoAddressIsRefusedWithAnExample(String url) {
        assertThatThrownBy(() -> RedisAddress.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis://localhost:6379")
                .hasMessageNotContaining("secret");
    }
}
