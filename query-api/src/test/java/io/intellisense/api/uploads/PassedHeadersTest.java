package io.intellisense.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;

class PassedHeadersTest {

    @Test
    void headersOfOneConnectionStay() {
        assertThat(passed("Connection: close, X-Mine", "X-Mine: 1", "Keep-Alive: 5", "TE: trailers", "Upgrade: h2c"))
                .isEmpty();
        assertThat(passed("Transfer-Encoding: chunked", "Trailer: x", "Proxy-Authorization: x", "Expect: 100-continue"))
                .isEmpty();
    }

    @Test
    void whatIsWrittenAnewOrJudgedHereStays() {
        assertThat(passed("Authorization: Bearer k", "X-Api-Key: k")).isEmpty();
        assertThat(passed("Host: a", "content-length: 3", "Origin: http://a", "Cookie: a=b", "Sec-Fetch-Site: none"))
                .isEmpty();
    }

    @Test
    void allElseGoesThroughInItsOrder() {
        assertThat(passed("Content-Type: a/b", "X-Two: 1", "X-Two: 2", "Retry-After: 2"))
                .containsExactly("Content-Type: a/b", "X-Two: 1", "X-Two: 2", "Retry-After: 2");
    }

    private static List<String> passed(String... headers) {
        List<Header> given = Stream.of(headers)
                .map(header -> header.split(": "))
                .map(parts -> (Header) new BasicHeader(parts[0], parts[1]))
                .toList();
        return PassedHeaders.of(given).stream()
                .map(header -> header.getName() + ": " + header.getValue())
                .toList();
    }
}
