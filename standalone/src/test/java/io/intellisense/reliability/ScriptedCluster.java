package io.intellisense.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Flink cluster that is laid out, started and used by the scripts of {@code deploy/cluster}, as on bare metal. */
final class ScriptedCluster implements AutoCloseable {

    private static final Path SCRIPTS =
            Path.of("..", "deploy", "cluster").toAbsolutePath().normalize();

    private final Path folder;
    private final Path logs;
    private final FlinkRest rest;

    private ScriptedCluster(Path folder, Path logs, int restPort) {
        this.folder = folder;
        this.logs = logs;
        this.rest = new FlinkRest(restPort);
    }

    /** Of what {@code ./mvnw -Pcluster} has built; the ports are free ones, and a death is noticed in seconds. */
    static ScriptedCluster layOut(Path folder, Path logs, int slots) throws IOException, InterruptedException {
        int restPort = Ports.free();
        ScriptedCluster cluster = new ScriptedCluster(folder, logs, restPort);
        cluster.run("lay-out", "--built", folder);
        cluster.configure(
                "jobmanager.rpc.port: " + Ports.free(),
                "rest.port: " + restPort,
                "taskmanager.numberOfTaskSlots: " + slots,
                "jobmanager.memory.process.size: 1g",
                "taskmanager.memory.process.size: 1600m",
                "taskmanager.memory.task.off-heap.size: 384m",
                "heartbeat.interval: 500ms",
                "heartbeat.timeout: 4s",
                "taskmanager.slot.timeout: 5s",
                "external-resources: gpu",
                "external-resource.gpu.amount: 1",
                "external-resource.gpu.driver-factory.class: org.apache.flink.externalresource.gpu.GPUDriverFactory",
                "external-resource.gpu.param.discovery-script.path: " + gpuFinder(folder));
        return cluster;
    }

    /** Flink believes that there is a GPU and hands it out; PyTorch sees none, and computes on the CPU. */
    private static Path gpuFinder(Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("find-gpus"), "#!/bin/sh\necho 0\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return script;
    }

    private void configure(String... lines) throws IOException {
        Path file = folder.resolve("conf").resolve("config.yaml");
        List<String> settings = new ArrayList<>(Files.readAllLines(file));
        for (String line : lines) {
            String key = line.substring(0, line.indexOf(':') + 1);
            settings.removeIf(setting -> setting.startsWith(key));
            settings.add(line);
        }
        Files.write(file, settings);
    }

    FlinkRest rest() {
        return rest;
    }

    Path folder() {
        return folder;
    }

    /** It is called after its role, with a number from the second on; a dead one's name is taken again. */
    void start(String role) throws IOException, InterruptedException {
        run("start", folder, role);
    }

    long pid(String name) throws IOException {
        return Long.parseLong(
                Files.readString(folder.resolve("run").resolve(name + ".pid")).strip());
    }

    /** {@code kill -9}. */
    void kill(String name) throws IOException {
        ProcessHandle process = ProcessHandle.of(pid(name)).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** What the processes of a role have logged. */
    String log(String role) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(role))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** Runs a script to its end; returns what it printed. */
    String run(String script, Object... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(logs, script, ".txt");
        try (Victim process = begin(script, output, arguments)) {
            assertThat(process.exitCode())
                    .as(() -> script + " " + Arrays.toString(arguments) + " said: " + read(output))
                    .isZero();
        }
        return Files.readString(output);
    }

    /** Starts a script; what it prints goes to the file. */
    Victim begin(String script, Path output, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return Victim.startLoggingTo(output, script, command);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("stop", folder);
    }
}
