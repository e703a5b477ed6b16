package io.intellisense.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.intellisense.api.FakeBeans;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.QueryApi;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyFile;
import io.intellisense.api.security.KeyScope;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Buckets of three that fill once a minute, so slowly that no test sees it. */
class RateLimitIT {

    private static final int BURST = 3;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() throws Exception {
        start("--intellisense.limits.requests-per-minute=1");
        useUp();
        HttpResponse<String> refused = get("/api/search?q=a");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(refused.headers().firstValueAsLong("Retry-After").getAsLong())
                .isBetween(1L, 60L);
        assertThat(JsonPath.<String>read(refused.body(), "$.type")).isEqualTo("/problems/too-many-requests");
        assertThat(JsonPath.<String>read(refused.body(), "$.detail"))
                .startsWith("Each caller may ask 1 times a minute; go on in ");
        assertThat(get("/actuator/prometheus").body())
                .contains("intellisense_requests_refused_total{reason=\"rate\"} 1.0");
    }

    @Test
    void theManyPicturesOfAPageAndItsFilesDoNotCount() throws Exception {
        start("--intellisense.limits.requests-per-minute=1");
        ImagePoint picture = ImageFiles.point(ImageFiles.write(folder.resolve("a.png"), Color.RED, 64, 64), "a");
        application.getBean(MemoryLibrary.class).add(picture);
        useUp();
        for (int i = 0; i < 100; i++) {
            assertThat(get("/api/images/" + picture.id() + "/thumbnail?size=256")
                            .statusCode())
                    .isEqualTo(200);
        }
        for (String path : List.of("/api/images/" + picture.id(), "/", "/js/main.js", "/api/status")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("/api/search?q=a").statusCode()).isEqualTo(429);
    }

    @Test
    void byItselfAServerForThisMachineHasNoLimit() throws Exception {
        start();
        for (int i = 0; i < 10 * BURST; i++) {
            assertThat(get("/api/search?q=a").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatACallerSaysOfItsAddressIsNotBelieved() throws Exception {
        start("--intellisense.limits.requests-per-minute=1");
        useUp();
        assertThat(get("/api/search?q=a", "X-Forwarded-For", "192.0.2.7", "Forwarded", "for=192.0.2.7")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aProxyThatIsBelievedTellsItsCallersApart() throws Exception {
        start("--intellisense.limits.requests-per-minute=1", "--server.forward-headers-strategy=native");
        for (String caller : List.of("192.0.2.7", "192.0.2.8")) {
            for (int i = 0; i < BURST; i++) {
                assertThat(get("/api/search?q=a", "X-Forwarded-For", caller).statusCode())
                        .isEqualTo(200);
            }
            assertThat(get("/api/search?q=a", "X-Forwarded-For", "198.51.100." + caller.length() + ", " + caller)
                            .statusCode())
                    .as("only the address that the proxy itself has seen counts")
                    .isEqualTo(429);
        }
    }

    @Test
    void everyKeyHasALimitOfItsOwn() throws Exception {
        KeyFile file = new KeyFile(folder.resolve("keys.json"));
        file.write(List.of(key("one"), key("two")));
        start("--intellisense.limits.requests-per-minute=1", "--intellisense.security.keys-file=" + file.path());
        for (int i = 0; i < BURST; i++) {
            assertThat(get("/api/search?q=a", "X-Api-Key", "one").statusCode()).isEqualTo(200);
        }
        assertThat(get("/api/search?q=a", "X-Api-Key", "one").statusCode()).isEqualTo(429);
        assertThat(get("/api/search?q=a", "X-Api-Key", "two").statusCode()).isEqualTo(200);
        assertThat(get("/api/search?q=a").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private static ApiKey key(String secret) {
        return new ApiKey("key-" + secret, ApiKey.hashOf(secret), EnumSet.allOf(KeyScope.class), Instant.EPOCH);
    }

    private void start(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--server.port=0");
        arguments.add("--intellisense.limits.burst=" + BURST);
        arguments.add("--intellisense.thumbnails.folder=" + folder.resolve("thumbnails"));
        application = new SpringApplicationBuilder(QueryApi.class)
                .initializers(new FakeBeans())
                .run(arguments.toArray(String[]::new));
    }

    private void useUp() throws Exception {
        for (int i = 0; i < BURST; i++) {
            assertThat(get("/api/search?q=a").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
