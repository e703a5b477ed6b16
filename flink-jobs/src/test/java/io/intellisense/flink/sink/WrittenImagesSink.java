package io.intellisense.flink.sink;

import io.intellisense.flink.flow.IndexWrite;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The {@link IndexSink}, for elements that can be compared as Flink's suite wants it. */
record WrittenImagesSink(IndexSink sink)
        implements Sink<WrittenImage>, SupportsWriterState<WrittenImage, BufferedRequestState<IndexWrite>> {

    @Override
    public StatefulSinkWriter<WrittenImage, BufferedRequestState<IndexWrite>> createWriter(WriterInitContext context) {
        return new Writer(sink.createWriter(context));
    }

    @Override
    public StatefulSinkWriter<WrittenImage, BufferedRequestState<IndexWrite>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<IndexWrite>> state) {
        return new Writer(sink.restoreWriter(context, state));
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<IndexWrite>> getWriterStateSerializer() {
        return sink.getWriterStateSerializer();
    }

    private record Writer(StatefulSinkWriter<IndexWrite, BufferedRequestState<IndexWrite>> writer)
            implements StatefulSinkWriter<WrittenImage, BufferedRequestState<IndexWrite>> {

        @Override
        public void write(WrittenImage image, Context context) throws IOException, InterruptedException {
            writer.write(image.write(), context);
        }

        @Override
        public void flush(boolean endOfInput) throws IOException, InterruptedException {
            writer.flush(endOfInput);
        }

        @Override
        public List<BufferedRequestState<IndexWrite>> snapshotState(long checkpointId) throws IOException {
            return writer.snapshotState(checkpointId);
        }

        @Override
        public void close() throws Exception {
            writer.close();
        }
    }
}
