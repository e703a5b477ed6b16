package io.intellisense.flink;

import io.intellisense.flink.account.AccountImages;
import io.intellisense.flink.batch.BatchFunction;
import io.intellisense.flink.batch.BatchLimits;
import io.intellisense.flink.batch.MicroBatchOperator;
import io.intellisense.flink.decode.DecodeImages;
import io.intellisense.flink.embed.EmbedImages;
import io.intellisense.flink.flow.DecodedImage;
import io.intellisense.flink.flow.EmbeddedImage;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import io.intellisense.flink.known.FindKnownImages;
import io.intellisense.flink.read.ReadImages;
import io.intellisense.flink.sink.IndexSink;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The indexing job. Every image that the feed brings is read once; images that the index knows go round the model; the others are
 * decoded, embedded and written. What is refused on the way is reported. Each image is accounted for once.
 *
 * <p>Read, known and decode run in one task, so that no image's bytes cross the network; embed joins them where it has the same
 * parallelism.
 */
public final class IndexImagesPipeline {

    private final IndexImages options;

    public IndexImagesPipeline(IndexImages options) {
        this.options = options;
    }

    /** Adds the job's operators to the environment. */
    public void build(StreamExecutionEnvironment env) {
        Feed.Arrivals arrivals = options.feed().arrivals(env, options.decoders());
        SingleOutputStreamOperator<ReadImage> read = named(
                arrivals.images()
                        .transform("read", TypeInformation.of(ReadImage.class), new ReadImages(options.limits())),
                "read");
        SingleOutputStreamOperator<ReadImage> unknown = batched(
                read,
                "known",
                ReadImage.class,
                new FindKnownImages(options.index(), options.retries(), options.began()),
                FindKnownImages.batches(options.linger()));
        SingleOutputStreamOperator<DecodedImage> decoded =
                named(unknown.process(new DecodeImages(options.limits(), options.framing(), options.zone())), "decode");
        SingleOutputStreamOperator<EmbeddedImage> embedded = batched(
                        decoded,
                        "embed",
                        EmbeddedImage.class,
                        new EmbedImages(options.encoder()),
                        BatchLimits.ofCount(options.batchSize(), options.linger()))
                .setParallelism(options.encoders());
        account(embedded, all(unknown.getSideOutput(SideOutputs.FOUND), arrivals.found()))
                .sinkTo(new IndexSink(
                        options.index(),
                        options.retries(),
                        options.writeLinger(),
                        options.feed().outcomes()))
                .name("sink")
                .uid("sink")
                .setParallelism(options.encoders());
        DataStream<RejectedImage> unread = read.getSideOutput(SideOutputs.REJECTED);
        DataStream<RejectedImage> undecoded = decoded.getSideOutput(SideOutputs.REJECTED);
        options.feed().report(all(unread.union(undecoded), arrivals.rejected()), arrivals);
    }

    private DataStream<IndexWrite> account(DataStream<EmbeddedImage> embedded, DataStream<FoundImage> found) {
        return embedded.keyBy(image -> image.origin().id().value())
                .connect(found.keyBy(image -> image.origin().id().value()))
                .process(new AccountImages())
                .name("account")
                .uid("account")
                .setParallelism(options.encoders());
    }

    private <T> SingleOutputStreamOperator<T> named(SingleOutputStreamOperator<T> step, String name) {
        return step.name(name).uid(name).setParallelism(options.decoders());
    }

    private <I, O> SingleOutputStreamOperator<O> batched(
            DataStream<I> input, String name, Class<O> type, BatchFunction<I, O> function, BatchLimits limits) {
        return named(
                input.transform(name, TypeInformation.of(type), new MicroBatchOperator<>(name, function, limits)),
                name);
    }

    private static <T> DataStream<T> all(DataStream<T> first, List<DataStream<T>> others) {
        return others.stream().reduce(first, (one, other) -> one.union(other));
    }
}
