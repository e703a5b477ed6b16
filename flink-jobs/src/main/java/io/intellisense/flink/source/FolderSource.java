package io.intellisense.flink.source;

import io.intellisense.flink.flow.ImageRef;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** All wanted images of folders, tars, manifests and single files, each once; a bounded source that can be resumed anywhere. */
public final class FolderSource implements Source<ImageRef, FileBatch, WalkState> {

    private static final long serialVersionUID = 1L;

    private final List<String> roots;
    private final ListingRules rules;
    private final Instant began;

    /**
     * @param roots URIs of folders and files, none within another, and {@link io.intellisense.flink.manifest.Manifest#source}s
     * @param began when the work began, however often it was interrupted since
     */
    public FolderSource(List<String> roots, ListingRules rules, Instant began) {
        this.roots = List.copyOf(roots);
        this.rules = rules;
        this.began = began;
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
        return new FolderEnumerator(context, state, rules.at(began));
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
