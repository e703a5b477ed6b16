package io.intellisense.qdrant.collection;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/**
 * Closes an index without finishing its merges.
 *
 * <p>Lucene notices the end only between the steps of a merge, and building a large graph is one step of many minutes. Everything is
 * committed by then, so a stop need not wait for it: the rest goes on in the background until it notices, or until the process ends.
 */
final class GiveUp {

    private static final System.Logger LOG = System.getLogger(GiveUp.class.getName());
    private static final long PATIENCE_SECONDS = 5;

    private GiveUp() {}

    static void merges(IndexWriter index) {
        Thread end = new Thread(() -> close(index), "vector-store-close");
        end.setDaemon(true);
        end.start();
        try {
            end.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(IndexWriter index) {
        try (Directory directory = index.getDirectory()) {
            index.rollback();
            LOG.log(Level.DEBUG, "Closed {0}", directory);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "An index was committed, but could not be closed cleanly", e);
        }
    }
}
