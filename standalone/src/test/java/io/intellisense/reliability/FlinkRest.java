package io.intellisense.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a JobManager tells of its jobs. */
final class FlinkRest {

    private final int restPort;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    FlinkRest(int restPort) {
        this.restPort = restPort;
    }

    /** The id of the job that is not at its end; empty where there is none, or nobody answers. */
    Optional<String> currentJob() throws InterruptedException {
        return jobs().stream()
                .filter(job -> !List.of("FAILED", "CANCELED", "FINISHED")
                        .contains(job.get("state").asString()))
                .map(job -> job.get("jid").asString())
                .findFirst();
    }

    boolean isRunning() throws InterruptedException {
        return jobs().stream().anyMatch(job -> {
            JsonNode tasks = job.get("tasks");
            return job.get("state").asString().equals("RUNNING")
                    && tasks.get("running").asInt() == tasks.get("total").asInt();
        });
    }

    /** Nobody answers: no jobs. */
    private List<JsonNode> jobs() throws InterruptedException {
        try {
            return StreamSupport.stream(get("/jobs/overview").get("jobs").spliterator(), false)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    boolean answers() throws InterruptedException {
        return taskManagers() > 0;
    }

    /** Those that the JobManager knows; 0 where it does not answer. */
    int taskManagers() throws InterruptedException {
        try {
            return get("/overview").get("taskmanagers").asInt();
        } catch (IOException e) {
            return 0;
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    void cancel(String job) throws IOException, InterruptedException {
        send(request("/jobs/" + job + "?mode=cancel").method("PATCH", HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + restPort + path))
                .timeout(Duration.ofSeconds(20));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("Flink answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
