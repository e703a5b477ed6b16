package io.intellisense.flink.redis;

import io.intellisense.flink.redis.RedisProcess.TestClient;
import io.lettuce.core.RedisException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Adds entries to streams all the time, and remembers those that Redis has for certain. */
final class Announcer implements AutoCloseable {

    private static final int PER_SECOND = 500;

    private final RedisProcess server;
    private final List<String> streams;
    private final List<String> values = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::announce, "announcer");
    private volatile boolean stopped;

    private Announcer(RedisProcess server, List<String> streams) {
        this.server = server;
        this.streams = streams;
    }

    static Announcer start(RedisProcess server, List<String> streams) {
        Announcer announcer = new Announcer(server, streams);
        announcer.thread.start();
        return announcer;
    }

    private void announce() {
        int next = 0;
        while (!stopped) {
            try (TestClient client = server.open()) {
                while (!stopped) {
                    String value = Integer.toString(next);
                    client.redis().xadd(streams.get(next % streams.size()), Map.of(FieldReader.FIELD, value));
                    values.add(value);
                    next++;
                    Thread.sleep(1_000 / PER_SECOND);
                }
            } catch (RedisException e) {
                // Whether it arrived nobody knows; the next value is another one.
                next++;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Until so many more are there. */
    void awaitMore(int count) {
        int before = values.size();
        Await.until(() -> {
            if (values.size() < before + count) {
                throw new AssertionError(values.size() + " values, " + count + " more than " + before + " are awaited");
            }
        });
    }

    /** Everything of which Redis said that it has it. */
    List<String> stop() throws InterruptedException {
        stopped = true;
        thread.join();
        return values;
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
