package io.intellisense.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the uploader's events reach many browsers, over real sockets. */
class EventsIT {

    private static final int MOST = 300;

    private final EventSource events = new EventSource();
    private final ScriptedUploader uploader = new ScriptedUploader(events);
    private final List<RawClient> clients = new ArrayList<>();
    private Server server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = new Server(folder, uploader.url(), "--intellisense.uploader.max-followers=" + MOST);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        uploader.close();
        for (RawClient client : clients) {
            client.close();
        }
    }

    @Test
    void everyEventReachesEveryBrowserOverOneSubscription() throws Exception {
        List<RawClient> browsers = follow(MOST); // more than Tomcat has threads
        eventually(() -> events.followers() == 1);
        events.tell("image", "{\"id\":\"a\"}");
        for (RawClient browser : browsers) {
            assertThat(browser.lineThatStartsWith("data:")).isEqualTo("data:{\"id\":\"a\"}");
        }
        assertThat(events.followers()).isEqualTo(1);
        assertThat(responseTo("/api/events")).startsWith("HTTP/1.1 503");
        assertThat(responseTo("/api/images")).startsWith("HTTP/1.1 200");
    }

    @Test
    void anEventComesAtOnceAndWithTheHeadersOfEveryAnswer() throws Exception {
        RawClient browser = client();
        browser.send("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(browser.line()).startsWith("HTTP/1.1 200");
        List<String> headers = new ArrayList<>();
        for (String line = browser.line(); !line.isEmpty(); line = browser.line()) {
            headers.add(line);
        }
        assertThat(headers)
                .contains(
                        "Content-Type: text/event-stream", "Cache-Control: no-store", "X-Content-Type-Options: nosniff")
                .anyMatch(line -> line.startsWith("Content-Security-Policy: default-src 'none'"));
        eventually(() -> events.followers() == 1);
        events.tell("image", "1");
        assertThat(browser.lineThatStartsWith("data:")).isEqualTo("data:1");
        events.tell("image", "2");
        assertThat(browser.lineThatStartsWith("data:")).isEqualTo("data:2");
    }

    @Test
    void whoComesLaterIsToldTheLastStatusAtOnce() throws Exception {
        RawClient first = follow(1).get(0);
        eventually(() -> events.followers() == 1);
        events.tell("status", "{\"stored\":1}");
        events.tell("status", "{\"stored\":2}");
        assertThat(first.lineThatStartsWith("data:")).isEqualTo("data:{\"stored\":1}");
        assertThat(first.lineThatStartsWith("data:")).isEqualTo("data:{\"stored\":2}");
        assertThat(follow(1).get(0).lineThatStartsWith("data:")).isEqualTo("data:{\"stored\":2}");
    }

    @Test
    void whenTheLastBrowserLeavesTheSubscriptionEnds() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<RawClient> browsers = follow(2);
            eventually(() -> events.followers() == 1);
            for (RawClient browser : browsers) {
                browser.close();
            }
            eventually(() -> {
                events.tell("image", "{}"); // writing to them shows that they have left
                return events.followers() == 0;
            });
        }
        RawClient next = follow(1).get(0);
        eventually(() -> events.followers() == 1);
        events.tell("image", "{\"id\":\"b\"}");
        assertThat(next.lineThatStartsWith("data:{")).isEqualTo("data:{\"id\":\"b\"}");
    }

    @Test
    void browsersStayConnectedWhileTheUploaderIsAway() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        uploader.answersWith(exchange -> {
            refused.countDown();
            ScriptedUploader.answer(exchange, 503, "{}");
        });
        RawClient early = follow(1).get(0);
        assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();
        uploader.answersWith(events);
        assertThat(early.lineThatStartsWith("event:")).isEqualTo("event: resumed");
        eventually(() -> events.followers() == 1);
        uploader.goesAway();
        uploader.comesBack();
        assertThat(early.lineThatStartsWith("event:")).isEqualTo("event: resumed");
        eventually(() -> events.followers() > 0);
        events.tell("image", "{\"id\":\"c\"}");
        assertThat(early.lineThatStartsWith("data:{\"")).isEqualTo("data:{\"id\":\"c\"}");
    }

    @Test
    void aBrowserThatReadsNothingHoldsUpNobody() throws Exception {
        follow(1);
        RawClient reader = follow(1).get(0);
        eventually(() -> events.followers() == 1);
        String large = "x".repeat(5_000);
        for (int i = 0; i < 3_000; i++) { // more than sockets and queue take
            events.tell("image", large);
            assertThat(reader.lineThatStartsWith("data:")).hasSize(5_005);
        }
    }

    @Test
    void theServerStopsAtOnceWhileBrowsersFollow() throws Exception {
        RawClient browser = follow(1).get(0);
        server.close();
        while (browser.line() != null) {
            // what was on its way
        }
    }

    private List<RawClient> follow(int number) throws IOException {
        List<RawClient> followers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            RawClient client = client();
            client.send("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
            followers.add(client);
        }
        for (RawClient client : followers) {
            assertThat(client.lineThatStartsWith("retry:")).isEqualTo("retry: 2000");
            client.line();
        }
        return followers;
    }

    private String responseTo(String path) throws IOException {
        RawClient client = client();
        client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return client.line();
    }

    private RawClient client() throws IOException {
        InetSocketAddress address = server.address();
        RawClient client = new RawClient(address);
        clients.add(client);
        return client;
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        for (int i = 0; !condition.call(); i++) {
            assertThat(i).as("tries").isLessThan(600);
            Thread.sleep(50);
        }
    }
}
