package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.IndexException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.util.SerializedThrowable;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {

    @Test
    void findsTheIndexsSentenceUnderFlinksWrappings() {
        IndexException gone = new IndexException(IndexException.Kind.UNAVAILABLE, "Nothing answers at q.", null);
        Exception packed = new RuntimeException(new SerializedThrowable(new RuntimeException("The job failed", gone)));
        BackfillFailedException failure = FailureSentence.of(new ExecutionException(packed));
        assertThat(failure).hasMessage("Nothing answers at q. Run the backfill again to continue where it stopped.");
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(IndexException.class, cause -> assertThat(cause.isTransient())
                        .isTrue());
    }

    @Test
    void tellsThatItWasStopped() {
        Exception stopped = new JobCancellationException(new JobID(), "cancelled", null);
        assertThat(FailureSentence.of(stopped)).hasMessageStartingWith("The backfill was stopped");
    }

    @Test
    void namesAnyOtherCauseAndKeepsTheTrace() {
        Exception full = new RuntimeException("wrapped", new IOException("No space left on device"));
        assertThat(FailureSentence.of(full))
                .hasMessageContaining("No space left on device")
                .hasCause(full);
    }
}
