package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bombs, pipes, devices, loops, names that are no text: the backfill ends, tells each file's fate, and needs little memory. */
class HostileFolderIT {

    /** The heap, PyTorch, Flink and Lucene, and one picture of 100 megapixels for each of two threads. */
    private static final long MOST_MEGABYTES = 1_500;

    @TempDir
    private Path temp;

    @Test
    void isIndexedToItsLastFileWithinABoundedMemory() throws Exception {
        HostileFolder hostile = HostileFolder.make(temp.resolve("photos"));
        try (IntellisenseProcess backfill = IntellisenseProcess.withHeap(
                "384m",
                temp,
                "backfill",
                "--json",
                "--parallelism",
                2,
                "--data",
                temp.resolve("data"),
                hostile.root())) {
            long megabytes = peakUntilItEnds(backfill.process());
            assertThat(backfill.exitCode()).as(backfill.printed()).isEqualTo(ExitCode.REJECTS);
            JsonNode account = JsonMapper.shared().readTree(backfill.lastLine());
            assertThat(fatesIn(Path.of(account.get("report").asString()))).isEqualTo(refused(hostile.fates()));
            assertThat(account.get("seen").asLong()).isEqualTo(hostile.fates().size());
            assertThat(account.get("indexed").asLong()).isEqualTo(hostile.count(HostileFolder.INDEXED));
            assertThat(account.get("alreadyThere").asLong()).isEqualTo(hostile.count(HostileFolder.TWIN));
            assertThat(megabytes).as("megabytes at most").isLessThan(MOST_MEGABYTES);
        }
    }

    private static Map<String, String> refused(Map<String, String> fates) {
        return fates.entrySet().stream()
                .filter(fate -> !fate.getValue().equals(HostileFolder.INDEXED)
                        && !fate.getValue().equals(HostileFolder.TWIN))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> fatesIn(Path report) throws IOException {
        return Files.readAllLines(report).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .collect(Collectors.toMap(line -> uriOf(line.get("file").asString()), line -> line.get("reason")
                        .asString()));
    }

    private static String uriOf(String file) {
        return file.startsWith("file:") ? file : Path.of(file).toUri().toString();
    }

    /** Of real memory, as Linux keeps it. */
    private static long peakUntilItEnds(Process process) throws IOException, InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakIn(status));
            Thread.sleep(50);
        }
        return peak;
    }

    private static long peakIn(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
    }
}
