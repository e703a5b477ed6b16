package io.intellisense.flink.reject;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.RejectedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportRejectsTest {

    @TempDir
    Path folder;

    @Test
    void writesOneJsonLineForEach() throws Exception {
        try (var harness = harness()) {
            harness.open();
            reject(harness, "file:///photos/a%20%22b%22.jpg");
            reject(harness, "http://example.org/c.jpg");
        }
        JsonNode line = JsonMapper.shared().readTree(lines().get(0));
        assertThat(line.get("file").asString()).isEqualTo("/photos/a \"b\".jpg");
        assertThat(line.get("stage").asString()).isEqualTo("decode");
        assertThat(line.get("reason").asString()).isEqualTo("truncated");
        assertThat(line.get("message").asString()).isEqualTo("The file ends\nearly", null);
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).contains("http://example.org/c.jpg");
    }

    @Test
    void tellsTheUriOfAFileWhoseNameIsNoText() throws Exception {
        try (var harness = harness()) {
            harness.open();
            reject(harness, "file:///photos/%FF%C3%28.jpg");
        }
        assertThat(lines()).singleElement().asString().contains("\"file:///photos/%FF%C3%28.jpg\"");
    }

    @Test
    void hasNoLineTwiceAfterACrash() throws Exception {
        OperatorSubtaskState checkpoint;
        try (var harness = harness()) {
            harness.open();
            reject(harness, "file:///1.jpg");
            checkpoint = harness.snapshot(1, 1);
            reject(harness, "file:///2.jpg");
        }
        assertThat(lines()).hasSize(2);
        try (var harness = harness()) {
            harness.initializeState(checkpoint);
            harness.open();
            reject(harness, "file:///2.jpg");
            assertThat(harness.getEnvironment()
                            .getAccumulatorRegistry()
                            .getUserMap()
                            .get("images.rejected.truncated")
                            .getLocalValue())
                    .isEqualTo(2L);
        }
        assertThat(lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("/1.jpg"))
                .anyMatch(line -> line.contains("/2.jpg"));
    }

    @Test
    void beginsANewReportForANewBackfill() throws Exception {
        Files.writeString(report(), "an old line\n");
        try (var harness = harness()) {
            harness.open();
        }
        assertThat(lines()).isEmpty();
    }

    private Path report() {
        return folder.resolve("rejects.jsonl");
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(report());
    }

    private OneInputStreamOperatorTestHarness<RejectedImage, Void> harness() throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new ReportRejects(report())));
    }

    private static void reject(OneInputStreamOperatorTestHarness<RejectedImage, Void> harness, String uri)
            throws Exception {
        harness.processElement(new StreamRecord<>(
                new RejectedImage(uri, "decode", RejectReason.TRUNCATED, "The file ends\nearly", null)));
    }
}
