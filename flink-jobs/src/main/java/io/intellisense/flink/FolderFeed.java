package io.intellisense.flink;

import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.reject.ReportRejects;
import io.intellisense.flink.source.FolderSource;
import io.intellisense.flink.source.ListingRules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The images of some folders, each once: a backfill. Refused images are lines of a file.
 *
 * @param roots as a {@link FolderSource} takes them
 * @param began when the job was first started
 * @param report the file that refused images are reported to
 */
public record FolderFeed(List<String> roots, ListingRules rules, Instant began, Path report) implements Feed {

    public FolderFeed {
        roots = List.copyOf(roots);
    }

    /** All that is not hidden. */
    public FolderFeed(List<String> roots, Path report) {
        this(roots, ListingRules.DEFAULT, Instant.EPOCH, report);
    }

    @Override
    public Arrivals arrivals(StreamExecutionEnvironment env, int parallelism) {
        return new Arrivals(
                env.fromSource(new FolderSource(roots, rules, began), WatermarkStrategy.noWatermarks(), "source")
                        .uid("source")
                        .setParallelism(parallelism),
                List.of(),
                List.of());
    }

    @Override
    public OutcomeAccess outcomes() {
        return OutcomeAccess.NONE;
    }

    @Override
    public void report(DataStream<RejectedImage> rejected, Arrivals arrivals) {
        rejected.process(new ReportRejects(report)).name("reject").uid("reject").setParallelism(1);
    }
}
