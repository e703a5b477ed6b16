package io.intellisense.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

/** How long the uploader is waited for, when it says nothing. */
class UploaderClientIT {

    @Test
    void whatCannotBeConnectedToIsGivenUp() throws Exception {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocket full = listen(1)) {
            for (int i = 0; i < 4; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
                waiting.add(channel);
            }
            assertThatThrownBy(() -> ask(full, Timeout.ofMinutes(10)).get(1, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
        for (SocketChannel channel : waiting) {
            channel.close();
        }
    }

    @Test
    void anUploaderThatIsSilentForLongIsGivenUp() throws Exception {
        try (ServerSocket silent = listen(10)) {
            assertThatThrownBy(() -> ask(silent, Timeout.ofMilliseconds(300)).get(1, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class)
                    .hasRootCauseMessage("300 MILLISECONDS");
        }
    }

    @Test
    void anUploaderThatThinksForLongerThanConnectingMayTakeIsWaitedFor() throws Exception {
        try (ServerSocket slow = listen(10)) {
            CompletableFuture<Void> answer = ask(slow, Timeout.ofMinutes(10));
            assertThatThrownBy(() -> answer.get(4, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(answer).isNotDone();
        }
    }

    private static CompletableFuture<Void> ask(ServerSocket server, Timeout silence) {
        HttpHost host = new HttpHost("http", "127.0.0.1", server.getLocalPort());
        UploaderClient client = new UploaderClient(host, 4, silence);
        return client.connect()
                .exchange(Call.get("/").to(host), new EventFeed(() -> {}, event -> {}))
                .whenComplete((nothing, failure) -> CompletableFuture.runAsync(client::close));
    }

    private static ServerSocket listen(int backlog) throws Exception {
        return new ServerSocket(0, backlog, InetAddress.getByName("127.0.0.1"));
    }
}
