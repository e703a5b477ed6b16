package io.intellisense.api.uploads;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client for the uploader. It is an asynchronous one because only such a client hears an answer (too large, disk full)
 * that comes while it still sends the body.
 */
final class UploaderClient {

    /** No byte moves in either direction for so long: the uploader hangs. It says something every 15 s where events are followed. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(2);

    /** Beyond those that uploads may take up: for the events, and for questions of this server's own. */
    private static final int SPARE_CONNECTIONS = 16;

    private UploaderClient() {}

    static CloseableHttpAsyncClient start(int requests) {
        CloseableHttpAsyncClient client = HttpAsyncClients.custom()
                .setConnectionManager(connections(requests + SPARE_CONNECTIONS))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(TO_CONNECT)
                        .setResponseTimeout(Timeout.of(LONGEST_SILENCE))
                        .setHardCancellationEnabled(true)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                // A body can be sent only once, so no connection is used that the other side may just be closing.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setThreadFactory(new DefaultThreadFactory("uploader-client", true))
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
        client.start();
        return client;
    }

    private static PoolingAsyncClientConnectionManager connections(int most) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(most)
                .setMaxConnTotal(most)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(Timeout.of(LONGEST_SILENCE))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .build();
    }
}
