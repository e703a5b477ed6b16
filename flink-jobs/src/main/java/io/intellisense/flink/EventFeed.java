package io.intellisense.flink;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.RedisAddress;
import io.intellisense.domain.RedisKeys;
import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.event.ReadEvents;
import io.intellisense.flink.event.SortEvents;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.ImageAnnounced;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import io.intellisense.flink.redis.DeadLetterSink;
import io.intellisense.flink.redis.OutcomeSink;
import io.intellisense.flink.redis.RedisStreamSource;
import io.intellisense.flink.reject.AnswerRejects;
import io.intellisense.flink.retry.RetryPolicy;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The images that are announced on Redis, for ever. Whoever announced one is told what became of it; refused ones are dead letters.
 *
 * @param streams how many streams of events there are; a reader each
 * @param maxAttempts how often an event is handed out; one whose readers died each time is then refused unread
 * @param retries patience with a Redis that does not take outcomes
 */
public record EventFeed(RedisAddress redis, int streams, int maxAttempts, RetryPolicy retries) implements Feed {

    @Override
    public Arrivals arrivals(StreamExecutionEnvironment env, int parallelism) {
        RedisStreamSource<ImageAnnounced> source = RedisStreamSource.<ImageAnnounced>builder()
                .address(redis)
                .streams(RedisKeys.allEvents(streams))
                .group(RedisKeys.INDEXERS)
                .poisonAfter(maxAttempts)
                .deserializer(new ReadEvents())
                .produces(TypeInformation.of(ImageAnnounced.class))
                .build();
        SingleOutputStreamOperator<ImageRef> images = env.fromSource(source, WatermarkStrategy.noWatermarks(), "source")
                .uid("source")
                .setParallelism(Math.min(streams, parallelism))
                .keyBy(ImageAnnounced::key)
                .process(new SortEvents(maxAttempts))
                .name("sort")
                .uid("sort")
                .setParallelism(parallelism);
        return new Arrivals(
                images,
                List.of(images.getSideOutput(SideOutputs.FOUND)),
                List.of(images.getSideOutput(SideOutputs.REJECTED)));
    }

    @Override
    public OutcomeAccess outcomes() {
        return new OutcomeSink(redis, retries).access();
    }

    @Override
    public void report(DataStream<RejectedImage> rejected, Arrivals arrivals) {
        DataStream<FoundImage> deleted = arrivals.found().get(0);
        SingleOutputStreamOperator<DeadLetter> letters = rejected.keyBy(RejectedImage::key)
                .connect(deleted.keyBy(image -> image.origin().id().value()))
                .process(new AnswerRejects())
                .name("reject")
                .uid("reject")
                .setParallelism(1);
        letters.sinkTo(new DeadLetterSink(redis, retries, DeadLetterSink.KEPT))
                .name("dead-letters")
                .uid("dead-letters")
                .setParallelism(1);
        letters.getSideOutput(SideOutputs.OUTCOMES)
                .sinkTo(new OutcomeSink(redis, retries))
                .name("outcomes")
                .uid("outcomes")
                .setParallelism(1);
    }
}
