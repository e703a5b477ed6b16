package io.intellisense.uploader.live;

import static io.intellisense.uploader.Http.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.uploader.Awaiting;
import io.intellisense.uploader.Pictures;
import io.intellisense.uploader.RawHttp;
import io.intellisense.uploader.RunningUploader;
import io.intellisense.uploader.queue.RedisProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream of events over HTTP, with a real Redis behind. */
class EventsIT {

    private static final int MOST_CLIENTS = 3;

    @TempDir
    Path folder;

    private RedisProcess redis;
    private RunningUploader uploader;

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.start(folder.resolve("redis"));
        uploader = RunningUploader.start(
                folder.resolve("images"), redis.url(), "--intellisense.events.max-clients=" + MOST_CLIENTS);
        Awaiting.until(this::isConnected);
    }

    @AfterEach
    void stop() {
        uploader.close();
        redis.close();
    }

    @Test
    void aClientIsToldHowItStandsAndThenOfEveryChange() throws Exception {
        try (RawHttp client = listen()) {
            assertThat(next(client, "event: status")).contains("\"stored\":0", "\"reachable\":true");
            String id = read(uploader.http().upload("a.png", Pictures.png(1)), "$.id");
            assertThat(next(client, "event: image")).contains(id, "\"state\":\"received\"");
            finish(id, "rejected\t2026-01-02T03:04:05Z\tcorrupt\tIt is no good");
            Map<String, String> told = new HashMap<>(); // the status comes when it is looked at, be it before the image
            while (!told.getOrDefault("event: image", "").contains("rejected")
                    || !told.getOrDefault("event: status", "").contains("\"waiting\":1")) {
                String line = client.line();
                if (line.startsWith("event: ")) {
                    told.put(line, client.line());
                }
            }
            assertThat(told.get("event: image"))
                    .isEqualTo("data: {\"id\":\"" + id + "\",\"state\":\"rejected\",\"at\":\"2026-01-02T03:04:05Z\","
                            + "\"reason\":\"corrupt\",\"message\":\"It is no good\"}");
            assertThat(told.get("event: status")).contains("\"stored\":1");
        }
    }

    @Test
    void changesAreToldAgainAfterRedisWasKilledAndStartedAgain() throws Exception {
        try (RawHttp client = listen()) {
            redis.kill();
            Awaiting.until(() -> !(Boolean) read(uploader.http().get("/api/uploads"), "$.redis.reachable"));
            redis.start();
            Awaiting.until(this::isConnected);
            String id = read(uploader.http().upload("a.png", Pictures.png(1)), "$.id");
            finish(id, "indexed\t2026-01-02T03:04:05Z");
            String told = next(client, "event: image");
            while (!told.contains("indexed")) {
                told = next(client, "event: image");
            }
            assertThat(told).contains(id);
        }
    }

    @Test
    void moreClientsThanAllowedAreToldToTryAgainAndPlacesBecomeFree() throws Exception {
        List<RawHttp> clients = new ArrayList<>();
        for (int i = 0; i < MOST_CLIENTS; i++) {
            clients.add(listen());
        }
        HttpResponse<String> refused = uploader.http().get("/api/events");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat((String) read(refused, "$.type")).isEqualTo("/problems/overloaded");
        for (RawHttp client : clients) {
            client.close();
        }
        Awaiting.until(() -> {
            uploader.http().upload("a.png", Pictures.png(1));
            finish("123e4567-e89b-52d3-a456-426614174000", "indexed\t2026-01-02T03:04:05Z"); // who has gone is noticed
            try (RawHttp client = new RawHttp(uploader.port())) {
                return client.send("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .line()
                        .startsWith("HTTP/1.1 200");
            }
        });
    }

    /** Both connections: what is published before someone listens, nobody hears. */
    private boolean isConnected() throws Exception {
        return (Boolean) read(uploader.http().get("/api/uploads"), "$.redis.reachable")
                && redis.commands().pubsubNumsub("images:changes").get("images:changes") == 1;
    }

    private RawHttp listen() throws IOException {
        RawHttp client = new RawHttp(uploader.port());
        client.send("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(client.line()).startsWith("HTTP/1.1 200");
        String headers = "";
        for (String line = client.line(); !line.isEmpty(); line = client.line()) {
            headers += line.toLowerCase(Locale.ROOT) + "\n";
        }
        assertThat(headers).contains("content-type: text/event-stream").contains("cache-control: no-store");
        return client;
    }

    /** The data of the next event of this name. */
    private static String next(RawHttp client, String event) throws IOException {
        String line = client.line();
        while (!line.equals(event)) {
            line = client.line();
        }
        return client.line();
    }

    private void finish(String id, String outcome) {
        redis.commands().hset("images:status:" + id, "outcome", outcome);
        redis.commands().publish("images:changes", id);
    }
}
