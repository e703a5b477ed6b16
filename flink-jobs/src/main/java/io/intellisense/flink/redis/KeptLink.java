package io.intellisense.flink.redis;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A link to Redis with threads of its own: made when it is first needed, and anew after a failure. Used by one thread. */
final class KeptLink implements AutoCloseable {

    private static final int THREADS = 2;
    private static final long CLOSING_SECONDS = 5;

    private final RedisAccess access;
    private final ClientResources resources = DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    private RedisLink link;

    KeptLink(RedisAccess access) {
        this.access = access;
    }

    void use(Consumer<RedisLink> work) {
        try {
            if (link == null) {
                link = access.open(resources);
            }
            work.accept(link);
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        }
    }

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
