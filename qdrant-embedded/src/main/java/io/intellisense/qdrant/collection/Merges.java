package io.intellisense.qdrant.collection;

import java.io.IOException;
import java.lang.System.Logger.Level;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy.OneMerge;

/** Merges in the background, where graphs are built, and remembers what went wrong there. */
final class Merges extends ConcurrentMergeScheduler {

    private static final System.Logger LOG = System.getLogger(Merges.class.getName());

    private volatile String failure;

    Merges() {
        disableAutoIOThrottle();
    }

    /** Null where nothing went wrong, or has come right since. */
    String failure() {
        return failure;
    }

    @Override
    protected void doMerge(MergeSource source, OneMerge merge) throws IOException {
        super.doMerge(source, merge);
        failure = null;
    }

    /** What was to be merged stays as it is, searchable; the next write or start tries again. */
    @Override
    protected void handleMergeException(Throwable cause) {
        LOG.log(Level.ERROR, "A merge of the vector store failed", cause);
        failure = cause.toString();
    }
}
