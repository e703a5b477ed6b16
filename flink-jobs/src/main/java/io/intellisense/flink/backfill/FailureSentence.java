package io.intellisense.flink.backfill;

import io.intellisense.clip.ModelException;
import io.intellisense.index.IndexException;
import java.util.concurrent.CancellationException;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.SerializedThrowable;

/** Finds, below Flink's wrappings, what a person has to know about a failed job. */
final class FailureSentence {

    private FailureSentence() {}

    static BackfillFailedException of(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof IndexException || root instanceof ModelException) {
            String sentence = root.getMessage().endsWith(".") ? root.getMessage() : root.getMessage() + ".";
            return new BackfillFailedException(
                    sentence + " Run the backfill again to continue where it stopped.", root);
        }
        if (root instanceof JobCancellationException || root instanceof CancellationException) {
            return new BackfillFailedException(
                    "The backfill was stopped; run it again to continue where it stopped.", root);
        }
        return new BackfillFailedException("The backfill failed: " + root, failure);
    }

    /** The first failure that is one of ours or a cancellation; else the innermost. */
    private static Throwable root(Throwable failure) {
        Throwable current = unpacked(failure);
        while (!isTelling(current) && current.getCause() != null) {
            current = unpacked(current.getCause());
        }
        return current;
    }

    private static boolean isTelling(Throwable failure) {
        return failure instanceof IndexException
                || failure instanceof ModelException
                || failure instanceof JobCancellationException;
    }

    private static Throwable unpacked(Throwable failure) {
        return failure instanceof SerializedThrowable packed
                ? packed.deserializeError(FailureSentence.class.getClassLoader())
                : ExceptionUtils.stripExecutionException(failure);
    }
}
