package io.intellisense.flink.redis;

import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.retry.RetryPolicy;
import java.io.IOException;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.Counter;

/** Writes one outcome after the other; each is in Redis before the next one comes. */
final class OutcomeWriter implements SinkWriter<ImageOutcome> {

    private final OutcomeCommands commands;
    private final RetriedCalls calls;

    OutcomeWriter(OutcomeCommands commands, String address, RetryPolicy retries, Counter repeated) {
        this.commands = commands;
        this.calls = new RetriedCalls("Writing an outcome to " + address, retries, repeated);
    }

    @Override
    public void write(ImageOutcome outcome, Context context) throws IOException, InterruptedException {
        calls.call(() -> commands.send(outcome));
    }

    /** Nothing is held back. */
    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public void close() {
        commands.close();
    }
}
