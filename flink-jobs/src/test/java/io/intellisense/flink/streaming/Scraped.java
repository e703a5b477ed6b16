package io.intellisense.flink.streaming;

import io.intellisense.flink.access.Gpus;
import io.intellisense.flink.job.JobSettings;
import io.intellisense.flink.job.LocalFlink;
import io.intellisense.flink.job.LocalJob;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.prometheus.PrometheusReporterFactory;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The streaming job in a Flink that Prometheus can ask. */
final class Scraped implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("flink_(?:task|job)manager_\\w+");

    private final LocalJob job;
    private final int port;

    private Scraped(LocalJob job, int port) {
        this.job = job;
        this.port = port;
    }

    static Scraped start(StreamingOptions options, Path work) throws Exception {
        int port = freePort();
        Configuration settings = JobSettings.unbounded(Duration.ofSeconds(1));
        settings.set(MetricOptions.REPORTERS_LIST, "prom");
        settings.setString("metrics.reporter.prom.factory.class", PrometheusReporterFactory.class.getName());
        settings.setString("metrics.reporter.prom.port", Integer.toString(port));
        settings.setString("metrics.reporter.prom.filterLabelValueCharacters", "false");
        StreamExecutionEnvironment env =
                LocalFlink.environment(settings, options.parallelism(), work, Optional.empty());
        StreamingJob.build(options, Gpus.DETECTED, env);
        return new Scraped(new LocalJob(env.executeAsync("streaming")), port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String scrape() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Flink's metrics that a text speaks of. */
    static Set<String> namesIn(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    static Set<String> namesIn(Path file) throws IOException {
        return namesIn(Files.readString(file));
    }

    @Override
    public void close() {
        job.stop();
    }
}
