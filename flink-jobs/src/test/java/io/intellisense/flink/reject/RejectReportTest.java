package io.intellisense.flink.reject;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.RejectedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    void namesEachImageAsItWasFound() throws IOException {
        Path file = Files.writeString(folder.resolve("a b.jpg"), "");
        for (String uri : List.of(
                file.toUri().toString(),
                "file:///photos/%FF.jpg",
                "file:///x.tar#bytes=0-1&name=a.jpg",
                "s3://b/a.jpg")) {
            RejectedImage rejected = new RejectedImage(uri, "read", RejectReason.UNREADABLE, "Check it", null);
            assertThat(RejectLine.parse(RejectLine.of(rejected).toJson()).uri()).isEqualTo(uri);
        }
    }

    @Test
    void leavesOutWhatIsNotWanted() throws IOException {
        Path report = folder.resolve("rejects.jsonl");
        Files.writeString(report, "");
        for (int i = 0; i < 4; i++) {
            RejectedImage image = new RejectedImage("s3://b/" + i, "read", RejectReason.EMPTY, "Empty", null);
            Files.writeString(report, RejectLine.of(image).toJson() + "\n", StandardOpenOption.APPEND);
        }
        RejectReport.keep(report, line -> !line.file().equals("s3://b/2"));
        assertThat(read(report)).extracting(RejectLine::file).containsExactly("s3://b/0", "s3://b/1", "s3://b/3");
        RejectReport.keep(folder.resolve("none.jsonl"), line -> true);
        assertThat(folder.resolve("none.jsonl")).doesNotExist();
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
