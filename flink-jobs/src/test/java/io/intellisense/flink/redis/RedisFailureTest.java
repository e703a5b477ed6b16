package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisFailureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOAUTH Authentication required.",
                "WRONGPASS invalid username-password pair or user is disabled.",
                "NOPERM this user has no permissions to run the 'xreadgroup' command",
                "WRONGTYPE Operation against a key holding the wrong kind of value",
                "ERR unknown command `XREADGROUP`"
            })
    void knowsWhatOnlyAPersonCanEnd(String message) {
        assertThat(RedisFailure.isForGood(wrapped(message))).isTrue();
    }

    @Test
    void distrustsACertificateForGood() {
        assertThat(RedisFailure.isForGood(new RedisConnectionException(
                        "Unable to connect",
                        new SSLHandshakeException("no").initCause(new CertificateException("no")))))
                .isTrue();
        assertThat(RedisFailure.isForGood(
                        new RedisConnectionException("Unable to connect", new SSLHandshakeException("closed"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "READONLY You can't write against a read only replica.",
                "CLUSTERDOWN The cluster is down",
                "ERR max number of clients reached",
                "Connection refused"
            })
    void takesEverythingElseForAnOutage(String message) {
        assertThat(RedisFailure.isForGood(wrapped(message))).isFalse();
        assertThat(RedisFailure.isGroupGone(wrapped(message))).isFalse();
    }

    @Test
    void knowsAGroupThatIsGone() {
        assertThat(RedisFailure.isGroupGone(wrapped("NOGROUP No such key 's' or consumer group 'g'")))
                .isTrue();
        assertThat(RedisFailure.isGroupGone(wrapped("UNBLOCKED the stream key no longer exists")))
                .isTrue();
    }

    @Test
    void tellsTheInnermostSentence() {
        assertThat(RedisFailure.sentence(wrapped("READONLY no"))).isEqualTo("READONLY no");
        assertThat(RedisFailure.sentence(new RedisException(new IllegalStateException())))
                .isEqualTo("IllegalStateException");
    }

    private static RuntimeException wrapped(String message) {
        return new RedisConnectionException("Unable to connect", new RedisCommandExecutionException(message));
    }
}
