package io.intellisense.api.uploads;

import java.time.Duration;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.bootstrap.AsyncRequesterBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.nio.ssl.BasicClientTlsStrategy;
import org.apache.hc.core5.http.protocol.DefaultHttpProcessor;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/**
 * Opens connections to the uploader. They are asynchronous ones, because only such a client hears an answer (too large, disk full)
 * that comes while it still sends the body.
 */
final class UploaderClient implements AutoCloseable {

    /** No byte moves in either direction for so long: the uploader hangs. It says something every 15 s where events are followed. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(2);

    /** Beyond those that uploads may take up: for the events, and for questions of this server's own. */
    private static final int SPARE_CONNECTIONS = 16;

    private final HttpHost uploader;
    private final HttpAsyncRequester requester;

    UploaderClient(HttpHost uploader, int requests) {
        this(uploader, requests, Timeout.of(LONGEST_SILENCE));
    }

    UploaderClient(HttpHost uploader, int requests, Timeout silence) {
        this.uploader = uploader;
        this.requester = AsyncRequesterBootstrap.bootstrap()
                .setIOReactorConfig(IOReactorConfig.custom().setTcpNoDelay(true).build())
                .setIOSessionListener(new Silence(silence))
                .setMaxTotal(requests + SPARE_CONNECTIONS)
                .setDefaultMaxPerRoute(requests + SPARE_CONNECTIONS)
                .setHttpProcessor(new DefaultHttpProcessor(
                        new RequestTargetHost(), new RequestContent(), new RequestConnControl()))
                .setTlsStrategy(
                        new BasicClientTlsStrategy(SSLContexts.createSystemDefault(), UploaderClient::checkName, null))
                .create();
        requester.start();
    }

    /** A new one each time: a body can be sent only once, so none is used that the other side may just be closing. */
    Connection connect() {
        Connection connection = new Connection();
        requester.connect(uploader, TO_CONNECT, null, connection.opening());
        return connection;
    }

    private static void checkName(NamedEndpoint server, SSLEngine engine) {
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
    }

    @Override
    public void close() {
        requester.close(CloseMode.IMMEDIATE);
    }
}
