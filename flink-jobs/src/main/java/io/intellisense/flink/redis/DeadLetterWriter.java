package io.intellisense.flink.redis;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.RedisKeys;
import io.intellisense.flink.retry.RetryPolicy;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    private static final long CLOSING_SECONDS = 5;

    private final RedisAccess access;
    private final RetriedCalls calls;
    private final long kept;
    private final ClientResources resources;
    private RedisLink link;

    DeadLetterWriter(RedisAccess access, RetryPolicy retries, Counter repeated, long kept) {
        this.access = access;
        this.calls = new RetriedCalls("Writing a dead letter to " + access, retries, repeated);
        this.kept = kept;
        this.resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
    }

    @Override
    public void write(DeadLetter letter, Context context) throws IOException, InterruptedException {
        calls.call(() -> send(letter));
    }

    private void send(DeadLetter letter) {
        try {
            if (link == null) {
                link = access.open(resources);
            }
            link.await(link.commands()
                    .eval(
                            ONCE,
                            ScriptOutputType.INTEGER,
                            new String[] {RedisKeys.REJECTED, MEMORY + letter.entry()},
                            arguments(letter)));
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        }
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

    private void disconnect() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    @Override
    public void close() throws InterruptedException {
        disconnect();
        resources.shutdown(0, CLOSING_SECONDS, TimeUnit.SECONDS).await(CLOSING_SECONDS, TimeUnit.SECONDS);
    }
}
