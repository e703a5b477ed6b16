package io.intellisense.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Redis, the embedded Qdrant, the uploader and a Flink cluster: every part a process of its own. */
final class SeparateProcesses implements AutoCloseable {

    private final Services services;
    private final FlinkCluster flink;

    private SeparateProcesses(Path folder, int taskManagers, int slots) throws IOException {
        this.services = Services.start(folder);
        this.flink = FlinkCluster.start(folder.resolve("flink"), taskManagers, slots, jobArguments());
    }

    /** @param slots of each TaskManager */
    static SeparateProcesses start(Path folder, int taskManagers, int slots) throws IOException {
        return new SeparateProcesses(folder, taskManagers, slots);
    }

    private List<Object> jobArguments() {
        return List.of(
                "--redis",
                services.redisAddress().toUrl(),
                "--index",
                services.indexAddress(),
                "--model",
                Path.of("..", "models", "demo").toAbsolutePath().normalize(),
                "--checkpoint-interval",
                "1",
                // Deaths come by the dozen here, and no picture is to blame for them.
                "--max-attempts",
                "100");
    }

    Services services() {
        return services;
    }

    FlinkCluster flink() {
        return flink;
    }

    /** Everything that can be killed, by the kind of process that it is. */
    Map<String, List<Victim>> victims() {
        Map<String, List<Victim>> victims = new HashMap<>(services.victims());
        victims.put("jobmanager", List.of(flink.jobManager()));
        victims.put("taskmanager", flink.taskManagers());
        return victims;
    }

    private List<Victim> all() {
        List<Victim> all = new ArrayList<>();
        victims().values().forEach(all::addAll);
        return all;
    }

    /** What a supervisor does: starts dead processes again, and submits the job again where the cluster has lost it. */
    void keepAlive() throws IOException, InterruptedException {
        for (Victim victim : all()) {
            victim.revive();
        }
        if (flink.rest().answers() && flink.rest().currentJob().isEmpty()) {
            flink.submit();
        }
    }

    @Override
    public void close() {
        flink.close();
        services.close();
    }
}
