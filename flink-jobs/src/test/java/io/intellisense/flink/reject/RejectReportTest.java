package io.intellisense.flink.reject;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.RejectedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectReportTest {

    @TempDir
    Path folder;

    @Test
    void readsEachLineThatIsWhole() throws IOException {
        RejectLine whole = RejectLine.of(
                new RejectedImage("file:///photos/%FF.jpg", "read", RejectReason.UNREADABLE, "Check it", null));
        Path report = Files.writeString(folder.resolve("rejects.jsonl"), whole.toJson() + "\n{\"file\":\"/pho");
        assertThat(read(report)).containsExactly(whole);
    }

    @Test
    void aReportThatIsNotThereHasNoLines() throws IOException {
        assertThat(read(folder.resolve("none.jsonl"))).isEmpty();
    }

    private static List<RejectLine> read(Path report) throws IOException {
        List<RejectLine> lines = new ArrayList<>();
        RejectReport.read(report, lines::add);
        return lines;
    }
}
