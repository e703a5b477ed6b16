package io.intellisense.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.intellisense.domain.ImageId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The service over the real model, the real decoder and the embedded index, through a real socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryApiIT {

    private static final int PICTURES = 40;

    private final HttpClient client = HttpClient.newHttpClient();
    private RealSystem system;
    private ImageId picture;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        system = RealSystem.start(folder);
        for (int i = 0; i < PICTURES; i++) {
            picture = system.add(i);
        }
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void aPictureIsFoundByWhatItShows() throws Exception {
        String caption = system.world().draw(7, 64).captions().get(0);
        HttpResponse<String> answer = get("/api/search?limit=10&q=" + caption.replace(" ", "+"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.hits[*].fileName"))
                .as(caption)
                .contains("7.jpg");
    }

    @Test
    void allPicturesAreListedAndCounted() throws Exception {
        assertThat(JsonPath.<Integer>read(get("/api/images?limit=200").body(), "$.images.length()"))
                .isEqualTo(PICTURES);
        assertThat(JsonPath.<Integer>read(get("/api/status").body(), "$.images"))
                .isEqualTo(PICTURES);
    }

    @Test
    void theModelIsTheOneThatIndexed() throws Exception {
        String status = get("/api/status").body();
        assertThat(JsonPath.<String>read(status, "$.model.id")).isEqualTo("demo");
        assertThat(JsonPath.<String>read(status, "$.index.address")).isEqualTo(system.indexUrl());
        assertThat(JsonPath.<Boolean>read(status, "$.index.reachable")).isTrue();
    }

    @Test
    void aSmallPictureIsMadeByTheRealDecoder() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                request("/api/images/" + picture + "/thumbnail?size=256"), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(small.getWidth()).isEqualTo(256);
        assertThat(small.getHeight()).isEqualTo(256);
    }

    @Test
    void anOriginalComesWithALengthAndInParts() throws Exception {
        HttpRequest part = HttpRequest.newBuilder(URI.create(system.url("/api/images/" + picture)))
                .header("Range", "bytes=0-2")
                .build();
        HttpResponse<byte[]> answer = client.send(part, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    }

    @Test
    void itIsAliveAndReady() throws Exception {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void theLongestQueryInAnyScriptFitsIntoTheRequestLine() throws Exception {
        assertThat(get("/api/search?limit=1&q=" + "%F0%9F%98%80".repeat(1_000)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> longer = get("/api/search?q=" + "%F0%9F%98%80".repeat(1_001));
        assertThat(longer.statusCode()).isEqualTo(400);
        assertThat(longer.body()).contains("The query has 1,001 characters; use at most 1,000.");
    }

    @Test
    void hostileRequestLinesAreRefusedWithoutAServerError() throws IOException {
        for (String target : new String[] {
            "/api/search?q=%zz",
            "/api/search?q=%ff%fe",
            "/api/search?q=a&%00=b",
            "/api/search?q=a&limit=%",
            "/api/images/..%2f..%2fetc%2fpasswd",
            "/api/images/%2e%2e/%2e%2e/etc/passwd",
            "/../../etc/passwd",
            "/static/../application.properties",
            "/api/images/a;b=c/thumbnail",
            "/api/search?q=" + "x".repeat(100_000),
        }) {
            assertThat(statusOf(target))
                    .as(target.substring(0, Math.min(60, target.length())))
                    .startsWith("HTTP/1.1 4");
        }
    }

    private String statusOf(String target) throws IOException {
        URI server = URI.create(system.url("/"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET " + target + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(system.url(path)))
                .timeout(Duration.ofSeconds(20))
                .build();
    }
}
