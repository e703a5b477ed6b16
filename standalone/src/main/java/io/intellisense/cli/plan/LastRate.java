package io.intellisense.cli.plan;

import io.intellisense.standalone.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How fast this machine has indexed before: the reports of finished backfills say so. */
public final class LastRate {

    private LastRate() {}

    /** Images a second of the last backfill; empty where none has left a report that can be read. */
    public static OptionalDouble in(DataFolder data) {
        Path reports = data.root().resolve("reports");
        if (!Files.isDirectory(reports)) {
            return OptionalDouble.empty();
        }
        try (Stream<Path> files = Files.list(reports)) {
            Optional<Path> last = files.filter(file -> file.toString().endsWith(".json"))
                    .max(Comparator.comparing(Path::getFileName));
            return last.isEmpty() ? OptionalDouble.empty() : rate(last.get());
        } catch (IOException | JacksonException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble rate(Path report) throws IOException {
        double rate = JsonMapper.shared()
                .readTree(Files.readString(report))
                .path("account")
                .path("imagesPerSecond")
                .asDouble(0);
        return rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty();
    }
}
