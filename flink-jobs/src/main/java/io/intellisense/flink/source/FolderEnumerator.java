package io.intellisense.flink.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Hands out files as readers ask for them, and lists folders no faster than that.
 *
 * <p>Listing happens on Flink's worker thread for enumerators, everything else on the coordinator's thread. The walk may be ahead of
 * {@code position}, which moves only when a batch is handed out.
 */
final class FolderEnumerator implements SplitEnumerator<FileBatch, WalkState> {

    /** Small enough that readers finish together, large enough that asking costs nothing. */
    static final int BATCH = 32;

    private final SplitEnumeratorContext<FileBatch> context;
    private final RootsWalk walk;
    private final Deque<FileBatch> returned;
    private WalkPosition position;

    FolderEnumerator(SplitEnumeratorContext<FileBatch> context, WalkState state, Selection selection) {
        this.context = context;
        this.position = state.position();
        this.walk = new RootsWalk(state.position(), selection);
        this.returned = new ArrayDeque<>(state.returned());
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, String host) {
        if (returned.isEmpty()) {
            context.callAsync(() -> walk.list(BATCH), (listed, failure) -> hand(subtask, listed, failure));
        } else {
            give(subtask, returned.poll());
        }
    }

    private void hand(int subtask, RootsWalk.Handful listed, Throwable failure) {
        if (failure != null) {
            throw new FlinkRuntimeException("The folders could not be listed: " + failure.getMessage(), failure);
        }
        position = listed.after();
        if (listed.batch() != null) {
            give(subtask, listed.batch());
        } else if (context.registeredReaders().containsKey(subtask)) {
            context.signalNoMoreSplits(subtask);
        }
    }

    private void give(int subtask, FileBatch batch) {
        if (context.registeredReaders().containsKey(subtask)) {
            context.assignSplit(batch, subtask);
        } else {
            // The reader failed while its batch was being listed; it asks again once it is back.
            returned.add(batch);
        }
    }

    @Override
    public void addSplitsBack(List<FileBatch> splits, int subtask) {
        returned.addAll(splits);
    }

    @Override
    public void addReader(int subtask) {}

    @Override
    public WalkState snapshotState(long checkpointId) {
        return new WalkState(position, List.copyOf(returned));
    }

    @Override
    public void close() {
        walk.close();
    }
}
