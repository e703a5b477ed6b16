package io.intellisense.flink.source;

import io.intellisense.flink.flow.ImageRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;

/** Passes on the files of its batches one by one, and asks for the next batch while there is still one to do. */
final class FolderReader implements SourceReader<ImageRef, FileBatch> {

    private static final int BATCHES_AHEAD = 2;

    private final SourceReaderContext context;
    private final Deque<FileBatch> batches = new ArrayDeque<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private int asked;
    private int next;
    private boolean noMore;

    FolderReader(SourceReaderContext context) {
        this.context = context;
    }

    @Override
    public void start() {
        askAhead();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<ImageRef> output) {
        FileBatch batch = batches.peek();
        if (batch == null) {
            return noMore ? InputStatus.END_OF_INPUT : waitForMore();
        }
        output.collect(batch.images().get(next++));
        if (next == batch.images().size()) {
            batches.poll();
            output.releaseOutputForSplit(batch.splitId()); // else Flink keeps metrics of each batch to the end
            next = batches.isEmpty() ? 0 : batches.peek().next();
            askAhead();
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private InputStatus waitForMore() {
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    private void askAhead() {
        while (!noMore && batches.size() + asked < BATCHES_AHEAD) {
            asked++;
            context.sendSplitRequest();
        }
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<FileBatch> splits) {
        if (batches.isEmpty()) {
            next = splits.get(0).next();
        }
        batches.addAll(splits);
        // Splits that were restored from a checkpoint come unasked.
        asked = Math.max(0, asked - splits.size());
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMore = true;
        available.complete(null);
    }

    @Override
    public List<FileBatch> snapshotState(long checkpointId) {
        List<FileBatch> left = new ArrayList<>(batches);
        if (!left.isEmpty()) {
            left.set(0, left.get(0).from(next));
        }
        return left;
    }

    @Override
    public void close() {}
}
