package io.intellisense.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.FakeBeans;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.QueryApi;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The account that the server gives to Prometheus. */
class MetricsIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private ImagePoint picture;

    @BeforeEach
    void start(@TempDir Path folder) {
        application = new SpringApplicationBuilder(QueryApi.class)
                .initializers(new FakeBeans())
                .run("--server.port=0", "--intellisense.thumbnails.folder=" + folder.resolve("thumbnails"));
        picture = ImageFiles.point(ImageFiles.write(folder.resolve("red.png"), Color.RED, 600, 400), "red boat");
        application.getBean(MemoryLibrary.class).add(picture);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intellisense_text_embedding_seconds_bucket{cached=\"false\",le=\"0.01\"}",
                "intellisense_text_embedding_seconds_bucket{cached=\"true\",le=\"0.01\"}",
                "intellisense_picture_embedding_seconds_bucket{cached=\"false\",le=\"0.01\"}",
                "intellisense_picture_embedding_seconds_bucket{cached=\"true\",le=\"0.01\"}",
                "intellisense_vector_search_seconds_bucket{le=\"0.01\"}",
                "intellisense_thumbnail_seconds_bucket{cached=\"false\",le=\"0.01\"}",
                "intellisense_thumbnail_seconds_bucket{cached=\"true\",le=\"0.01\"}",
                "intellisense_requests_refused_total{reason=\"busy\"}",
                "intellisense_requests_refused_total{reason=\"rate\"}",
            })
    void everyMetricIsThereFromTheStart(String name) throws Exception {
        assertThat(scrape()).contains("\n" + name + " ");
    }

    @Test
    void whatTheDashboardAndTheAlarmsAskForIsThere() throws Exception {
        Path metrics = Path.of("..", "deploy", "metrics");
        get("/api/search?q=a+red+boat"); // requests are counted when one has come
        String asked =
                Files.readString(metrics.resolve("dashboard.json")) + Files.readString(metrics.resolve("alerts.yml"));
        List<String> names = Pattern.compile("\\b(?:intellisense|http_server|jvm)_\\w+")
                .matcher(asked)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(5);
        get("/api/search?q=a+blue+boat");
        assertThat(scrape()).contains(names);
    }

    @Test
    void workIsCountedAndWhatNeedNotBeDoneAgainApart() throws Exception {
        double warmUp = count("intellisense_text_embedding", "cached=\"false\"");
        for (int i = 0; i < 3; i++) {
            get("/api/search?q=a+red+boat");
            get("/api/images/" + picture.id() + "/thumbnail");
        }
        assertThat(count("intellisense_text_embedding", "cached=\"false\"") - warmUp)
                .isEqualTo(1);
        assertThat(count("intellisense_text_embedding", "cached=\"true\"")).isEqualTo(2);
        assertThat(count("intellisense_vector_search", "")).isEqualTo(3);
        assertThat(count("intellisense_thumbnail", "cached=\"false\"")).isEqualTo(1);
        assertThat(count("intellisense_thumbnail", "cached=\"true\"")).isEqualTo(2);
    }

    @Test
    void aPictureToSearchByIsEmbeddedOnce() throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpRequest search = request("/api/search/image")
                    .header("Content-Type", "image/png")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(ImageFiles.bytes(
                            Path.of(URI.create(picture.payload().locations().get(0))))))
                    .build();
            assertThat(client.send(search, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(count("intellisense_picture_embedding", "cached=\"false\"")).isEqualTo(1);
        assertThat(count("intellisense_picture_embedding", "cached=\"true\"")).isEqualTo(1);
    }

    @Test
    void anotherServerInThisProcessKeepsAnAccountOfItsOwn(@TempDir Path folder) throws Exception {
        get("/api/search?q=a+red+boat");
        try (ConfigurableApplicationContext first = application) {
            start(folder);
            assertThat(first.isRunning()).isTrue();
            assertThat(count("intellisense_vector_search", "")).isZero();
        }
    }

    private double count(String timer, String tags) throws Exception {
        String name = timer + "_seconds_count" + (tags.isEmpty() ? "" : "{" + tags + "}");
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (.+)$", Pattern.MULTILINE)
                .matcher(scrape());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private String scrape() throws Exception {
        return get("/actuator/prometheus");
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }
}
