package io.intellisense.flink.redis;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Reads Redis streams through a consumer group, at least once, and acknowledges an entry when the checkpoint that covers it is
 * complete; with sinks that flush before a checkpoint, that is effectively once.
 *
 * <p>Acknowledged entries are deleted from the stream. Without checkpoints nothing is ever acknowledged, and reading stops when as much
 * is in flight as may be. {@code docs/decisions/0007-one-reader-per-stream.md} tells why it is built as it is.
 */
public final class RedisStreamSource<T>
        implements Source<T, StreamSplit, Assignments>, ResultTypeQueryable<T>, SupportsSplitReassignmentOnRecovery {

    private static final long serialVersionUID = 1L;

    private final StreamOptions options;
    private final EntryReader<T> reader;
    private final TypeInformation<T> type;

    RedisStreamSource(StreamOptions options, EntryReader<T> reader, TypeInformation<T> type) {
        this.options = Objects.requireNonNull(options, "options");
        this.reader = Objects.requireNonNull(reader, "deserializer");
        this.type = Objects.requireNonNull(type, "produces");
    }

    public static <T> RedisStreamSourceBuilder<T> builder() {
        return new RedisStreamSourceBuilder<>();
    }

    @Override
    public Boundedness getBoundedness() {
        return options.boundedness();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }

    @Override
    public SourceReader<T, StreamSplit> createReader(SourceReaderContext context) {
        return StreamReader.open(options, reader, context);
    }

    @Override
    public SplitEnumerator<StreamSplit, Assignments> createEnumerator(SplitEnumeratorContext<StreamSplit> context) {
        return restoreEnumerator(context, Assignments.NONE);
    }

    @Override
    public SplitEnumerator<StreamSplit, Assignments> restoreEnumerator(
            SplitEnumeratorContext<StreamSplit> context, Assignments state) {
        return new StreamEnumerator(context, options.streams(), options.boundedness(), state);
    }

    @Override
    public SimpleVersionedSerializer<StreamSplit> getSplitSerializer() {
        return StreamSplitSerializer.INSTANCE;
    }

    @Override
    public SimpleVersionedSerializer<Assignments> getEnumeratorCheckpointSerializer() {
        return AssignmentsSerializer.INSTANCE;
    }
}
