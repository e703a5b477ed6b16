package io.intellisense.reliability;

import io.intellisense.flink.job.Checkpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Flink session cluster: a JobManager and some TaskManagers, each a process, started from Flink's own jars. */
final class FlinkCluster implements AutoCloseable {

    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final String CLIENT = "org.apache.flink.client.cli.CliFrontend";
    private static final String JOB = "io.intellisense.flink.streaming.StreamImages";

    private final Path folder;
    private final Path jar;
    private final int restPort;
    private final List<Object> jobArguments;
    private final Victim jobManager;
    private final List<Victim> taskManagers = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private int submissions;

    private FlinkCluster(Path folder, int slots, List<Object> jobArguments) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.jar = JavaCommand.jobJar(folder);
        this.restPort = Ports.free();
        this.jobArguments = jobArguments;
        writeConfiguration(slots);
        this.jobManager = startProcess("jobmanager", "512m", JOB_MANAGER);
    }

    /** @param slots of each TaskManager */
    static FlinkCluster start(Path folder, int taskManagers, int slots, List<Object> jobArguments) throws IOException {
        FlinkCluster cluster = new FlinkCluster(folder, slots, jobArguments);
        for (int i = 1; i <= taskManagers; i++) {
            cluster.taskManagers.add(cluster.startProcess("taskmanager-" + i, "1g", TASK_MANAGER));
        }
        return cluster;
    }

    private Victim startProcess(String name, String heap, String main) throws IOException {
        return Victim.start(
                name,
                JavaCommand.of(heap, main, "--configDir", folder),
                Map.of("FLINK_CONF_DIR", folder.toString()),
                folder);
    }

    /** Short heartbeats, so that a death is noticed in seconds. */
    private void writeConfiguration(int slots) throws IOException {
        Files.writeString(
                folder.resolve("config.yaml"),
                String.join(
                        "\n",
                        "jobmanager.rpc.address: 127.0.0.1",
                        "jobmanager.rpc.port: " + Ports.free(),
                        "rest.address: 127.0.0.1",
                        "rest.bind-address: 127.0.0.1",
                        "rest.port: " + restPort,
                        "rest.bind-port: " + restPort,
                        "taskmanager.host: 127.0.0.1",
                        "taskmanager.bind-host: 127.0.0.1",
                        "taskmanager.numberOfTaskSlots: " + slots,
                        "taskmanager.cpu.cores: 1.0",
                        "taskmanager.memory.framework.heap.size: 128m",
                        "taskmanager.memory.framework.off-heap.size: 128m",
                        "taskmanager.memory.jvm-metaspace.size: 256m",
                        "taskmanager.memory.jvm-overhead.min: 192m",
                        "taskmanager.memory.jvm-overhead.max: 192m",
                        "taskmanager.memory.task.heap.size: 512m",
                        "taskmanager.memory.task.off-heap.size: 256m",
                        "taskmanager.memory.network.min: 64m",
                        "taskmanager.memory.network.max: 64m",
                        "taskmanager.memory.managed.size: 16m",
                        "taskmanager.slot.timeout: 5s",
                        "heartbeat.interval: 500ms",
                        "heartbeat.timeout: 4s",
                        "slot.request.timeout: 120s",
                        "execution.checkpointing.dir: " + checkpoints().folder().toUri(),
                        "execution.checkpointing.storage: filesystem",
                        "execution.checkpointing.savepoint-dir: "
                                + folder.resolve("savepoints").toUri(),
                        "execution.checkpointing.timeout: 30s",
                        "io.tmp.dirs: " + Files.createDirectories(folder.resolve("tmp")),
                        ""));
    }

    private Checkpoints checkpoints() {
        return new Checkpoints(folder.resolve("checkpoints"));
    }

    Victim jobManager() {
        return jobManager;
    }

    List<Victim> taskManagers() {
        return taskManagers;
    }

    int submissions() {
        return submissions;
    }

    /** Submits the job from its newest checkpoint, as {@code flink run} does, and waits until it was accepted. */
    void submit(Object... more) throws IOException, InterruptedException {
        List<Object> words = new ArrayList<>(List.of("run", "-d"));
        checkpoints().newest().ifPresent(checkpoint -> words.addAll(List.of("-s", checkpoint.toUri())));
        submit(words, more);
    }

    /** Submits the job from a savepoint. */
    void submitFrom(String savepoint, Object... more) throws IOException, InterruptedException {
        submit(new ArrayList<>(List.of("run", "-d", "-s", savepoint)), more);
    }

    private void submit(List<Object> words, Object... more) throws IOException, InterruptedException {
        words.addAll(List.of("-c", JOB, jar));
        words.addAll(jobArguments);
        words.addAll(List.of(more));
        try (Victim client = Victim.start(
                "client",
                JavaCommand.of("512m", CLIENT, words.toArray()),
                Map.of("FLINK_CONF_DIR", folder.toString()),
                folder)) {
            if (client.exitCode() == 0) {
                submissions++;
            }
        }
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
        try {
            return get("/overview").get("taskmanagers").asInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    JsonNode patch(String path) throws IOException, InterruptedException {
        return send(request(path).method("PATCH", HttpRequest.BodyPublishers.noBody()));
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

    @Override
    public void close() {
        taskManagers.forEach(Victim::close);
        jobManager.close();
    }
}
