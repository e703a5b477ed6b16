package io.intellisense.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerNameTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2::1, 20:01:0d:b8:00:01:00:02",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20:01:0d:b8:00:01:00:02",
        "2001:db8:1:3::1, 20:01:0d:b8:00:01:00:03",
        "fe80::1%eth0, fe:80:00:00:00:00:00:00",
        "::ffff:192.0.2.7, 192.0.2.7",
        "0:0:0:0:0:0:0:1, 00:00:00:00:00:00:00:00",
        "no.such.name.invalid, no.such.name.invalid",
        "no:address, no:address",
    })
    void theAddressesOfOneNetworkAreOneCaller(String address, String network) {
        assertThat(CallerName.network(address)).isEqualTo(network);
    }

    @Test
    void whatAProxySaysIsNotKeptAtAnyLength() {
        assertThat(CallerName.network("x".repeat(10_000))).hasSize(45);
        assertThat(CallerName.network(":".repeat(10_000))).hasSize(45);
    }
}
