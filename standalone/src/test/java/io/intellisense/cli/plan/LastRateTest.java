package io.intellisense.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.standalone.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRateTest {

    @TempDir
    Path folder;

    private Path reports;

    @BeforeEach
    void makeReports() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
    }

    @Test
    void isOfTheLastReport() throws IOException {
        report("2026-03-01T120000Z.json", "{\"account\":{\"imagesPerSecond\":12.5}}");
        report("2026-03-02T120000Z.json", "{\"account\":{\"imagesPerSecond\":31.25}}");
        assertThat(LastRate.in(new DataFolder(folder))).hasValue(31.25);
    }

    @Test
    void isUnknownWhereThereIsNoneOrNoneThatCanBeRead() throws IOException {
        assertThat(LastRate.in(new DataFolder(folder))).isEmpty();
        assertThat(LastRate.in(new DataFolder(folder.resolve("elsewhere")))).isEmpty();
        report("2026-03-01T120000Z.json", "{\"account\":{}}");
        assertThat(LastRate.in(new DataFolder(folder))).isEmpty();
        report("2026-03-02T120000Z.json", "cut off {");
        assertThat(LastRate.in(new DataFolder(folder))).isEmpty();
    }

    private void report(String name, String content) throws IOException {
        Files.writeString(reports.resolve(name), content);
    }
}
