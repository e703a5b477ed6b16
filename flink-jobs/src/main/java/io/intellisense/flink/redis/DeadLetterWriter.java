package io.intellisense.flink.redis;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.RedisKeys;
import io.intellisense.flink.retry.RetryPolicy;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.Counter;

/** Writes one dead letter after the other; each is in Redis before the next one comes. */
final class DeadLetterWriter implements SinkWriter<DeadLetter> {

    /**
     * Remembers each entry under a key of its own for a while. The braces put those keys into the slot of the stream, so that one
     * script may touch both on a cluster.
     */
    private static final String ONCE =
            """
            if redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[1]) then
              redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', unpack(ARGV, 3))
              return 1
            end
            return 0
            """;

    private static final String MEMORY = "{" + RedisKeys.REJECTED + "}:written:";

    /** Longer than any job is down before it goes on from its checkpoint. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final KeptLink link;
    private final RetriedCalls calls;
    private final long kept;

    DeadLetterWriter(RedisAccess access, RetryPolicy retries, Counter repeated, long kept) {
        this.link = new KeptLink(access);
        this.calls = new RetriedCalls("Writing a dead letter to " + access, retries, repeated);
        this.kept = kept;
    }

    @Override
    public void write(DeadLetter letter, Context context) throws IOException, InterruptedException {
        calls.call(() -> send(letter));
    }

    private void send(DeadLetter letter) {
        link.use(open -> open.await(open.commands()
                .eval(
                        ONCE,
                        ScriptOutputType.INTEGER,
                        new String[] {RedisKeys.REJECTED, MEMORY + letter.entry()},
                        arguments(letter))));
    }

    private String[] arguments(DeadLetter letter) {
        List<String> arguments = new ArrayList<>(List.of(Long.toString(REMEMBERED.toSeconds()), Long.toString(kept)));
        letter.toFields().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        return arguments.toArray(String[]::new);
    }

    /** Nothing is held back. */
    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public void close() throws InterruptedException {
        link.close();
    }
}
