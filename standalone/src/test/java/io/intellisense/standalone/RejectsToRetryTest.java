package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsToRetryTest {

    @TempDir
    private Path folder;

    private DataFolder data;
    private RejectsToRetry rejects;

    @BeforeEach
    void open() {
        data = DataFolder.open(folder);
        rejects = new RejectsToRetry(data);
    }

    @Test
    void listsWhatFinishedBackfillsHaveRejectedEachOnce() throws IOException {
        write("one", "/photos/a.jpg", "file:///x.tar#bytes=0-9&name=b.jpg", "file:///list.csv#line=3");
        write("two", "/photos/a.jpg", "/photos/c d.jpg");
        write("unfinished", "/photos/e.jpg");
        Files.writeString(work("unfinished").resolve("backfill.json"), "{}");

        assertThat(Files.readAllLines(list()))
                .containsExactly(
                        "file:///photos/a.jpg", "file:///x.tar#bytes=0-9&name=b.jpg", "file:///photos/c%20d.jpg");
    }

    @Test
    void hasNoListWhereNothingIsRejected() throws IOException {
        assertThat(rejects.list()).isEmpty();
        write("one");
        assertThat(rejects.list()).isEmpty();
    }

    @Test
    void goesOnWithTheListOfARetryThatWasKilled() throws IOException {
        write("one", "/photos/a.jpg");
        rejects.list();
        write("two", "/photos/b.jpg");
        assertThat(Files.readAllLines(list())).containsExactly("file:///photos/a.jpg");
    }

    @Test
    void keepsOnlyWhatWasRejectedOnceMoreAndWhatWasNotTried() throws IOException {
        write("one", "/photos/a.jpg", "/photos/b.jpg");
        Path list = list();
        write("one", "/photos/a.jpg", "/photos/b.jpg", "/photos/late.jpg");
        write(data.backfill(List.of(list)).getFileName().toString(), "/photos/b.jpg");

        rejects.settle();

        assertThat(Files.readAllLines(list()))
                .containsExactlyInAnyOrder("file:///photos/late.jpg", "file:///photos/b.jpg");
    }

    private Path list() {
        return rejects.list().orElseThrow().manifests().get(0);
    }

    private Path work(String name) {
        return data.backfills().resolve(name);
    }

    private void write(String name, String... files) throws IOException {
        Files.createDirectories(work(name));
        StringBuilder lines = new StringBuilder();
        for (String file : files) {
            lines.append(
                    "{\"file\":\"%s\",\"stage\":\"read\",\"reason\":\"empty\",\"message\":\"\"}%n".formatted(file));
        }
        Files.writeString(work(name).resolve("rejects.jsonl"), lines);
    }
}
