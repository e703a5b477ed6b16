package io.intellisense.uploader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RedisAddress;
import io.lettuce.core.RedisConnectionException;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class RedisLinkTest {

    @Test
    void saysWhatToDoAboutACertificateThatIsNotTrustedAndNotThePassword() {
        RedisAddress address = RedisAddress.parse("rediss://:s3cret@127.0.0.1:1");
        try (RedisLink link = new RedisLink(new RedisClients(address, Duration.ofMillis(100)), Duration.ofDays(1))) {
            assertThat(link.unavailable(new RedisConnectionException(
                            "Unable to connect",
                            new SSLHandshakeException("no").initCause(new CertPathBuilderException("no path")))))
                    .hasMessage(
                            "Redis at rediss://127.0.0.1:1 shows a certificate that is not trusted; name the file of the"
                                    + " authority that vouches for it (intellisense.redis.authority).");
        }
    }
}
