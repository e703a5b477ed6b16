package io.intellisense.flink;

import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.RejectedImage;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the images of a job come from, and where it says what became of them. */
public interface Feed {

    /**
     * What a feed brings.
     *
     * @param images to be read
     * @param found images that need not be read, such as those that were deleted
     * @param rejected what was refused unread
     */
    record Arrivals(
            DataStream<ImageRef> images,
            List<DataStream<FoundImage>> found,
            List<DataStream<RejectedImage>> rejected) {}

    /** @param parallelism of whatever can be done in parallel */
    Arrivals arrivals(StreamExecutionEnvironment env, int parallelism);

    /** Who is told of every image that was written. */
    OutcomeAccess outcomes();

    /**
     * Says what was refused, from any step.
     *
     * @param arrivals what this feed brought
     */
    void report(DataStream<RejectedImage> rejected, Arrivals arrivals);
}
