package io.intellisense.flink.source;

import io.intellisense.flink.flow.ImageRef;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** All visible files of some folders, each once, and single files; a bounded source that can be resumed anywhere. */
public final class FolderSource implements Source<ImageRef, FileBatch, WalkState> {

    private static final long serialVersionUID = 1L;

    private final List<String> roots;

    /** @param roots URIs of folders and files; none may lie within another */
    public FolderSource(List<String> roots) {
        this.roots = List.copyOf(roots);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<ImageRef, FileBatch> createReader(SourceReaderContext context) {
        return new FolderReader(context);
    }

    @Override
    public SplitEnumerator<FileBatch, WalkState> createEnumerator(SplitEnumeratorContext<FileBatch> context) {
        return restoreEnumerator(context, new WalkState(WalkPosition.before(roots), List.of()));
    }

    @Override
    public SplitEnumerator<FileBatch, WalkState> restoreEnumerator(
            SplitEnumeratorContext<FileBatch> context, WalkState state) {
        return new FolderEnumerator(context, state);
    }

    @Override
    public SimpleVersionedSerializer<FileBatch> getSplitSerializer() {
        return FileBatchSerializer.INSTANCE;
    }

    @Override
    public SimpleVersionedSerializer<WalkState> getEnumeratorCheckpointSerializer() {
        return WalkStateSerializer.INSTANCE;
    }
}
