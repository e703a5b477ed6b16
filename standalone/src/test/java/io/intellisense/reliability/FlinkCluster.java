package io.intellisense.reliability;

import io.intellisense.flink.job.Checkpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private final FlinkRest rest;
    private int submissions;

    private FlinkCluster(Path folder, int slots, List<Object> jobArguments) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.jar = JavaCommand.jobJar(folder);
        this.restPort = Ports.free();
        this.rest = new FlinkRest(restPort);
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

    FlinkRest rest() {
        return rest;
    }

    int submissions() {
        return submissions;
    }

    /** Submits the job from its newest checkpoint, as {@code flink run} does, and waits until it was accepted. */
    void submit() throws IOException, InterruptedException {
        List<Object> words = new ArrayList<>(List.of("run", "-d"));
        checkpoints().newest().ifPresent(checkpoint -> words.addAll(List.of("-s", checkpoint.toUri())));
        words.addAll(List.of("-c", JOB, jar));
        words.addAll(jobArguments);
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

    @Override
    public void close() {
        taskManagers.forEach(Victim::close);
        jobManager.close();
    }
}
