package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.redis.RedisProcess.TestClient;
import io.intellisense.flink.redis.StreamJobs.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs come and go in one worker; nothing of them stays. */
@Timeout(120)
class ResubmitIT {

    private static final int ROUNDS = 5;
    private static final String STREAM = "images:events";

    @TempDir
    Path folder;

    @Test
    void leavesNoThreadsBehindWhenItIsCancelledAndSubmittedAgain() throws Exception {
        try (RedisProcess server = RedisProcess.start(folder.resolve("redis"));
                StreamJobs jobs = StreamJobs.start(folder);
                TestClient client = server.open()) {
            List<String> before = threadsOfRedis();
            for (int round = 1; round <= ROUNDS; round++) {
                round(server, jobs, client, round);
            }
            Await.until(() -> assertThat(threadsOfRedis()).hasSameSizeAs(before));
            Await.until(() -> assertThat(client.redis().clientList().lines()).hasSize(1));
        }
    }

    private static void round(RedisProcess server, StreamJobs jobs, TestClient client, int round) throws Exception {
        RedisStreamSource<Seen> source = RedisStreamSource.<Seen>builder()
                .address(server.address())
                .streams(List.of(STREAM))
                .group("indexers")
                .deserializer(new SeenReader())
                .produces(TypeInformation.of(Seen.class))
                .build();
        Watch watch = new Watch();
        client.redis().xadd(STREAM, Map.of(FieldReader.FIELD, Integer.toString(round)));
        try (Job job = jobs.submit(source, watch, 2, Duration.ofMillis(100))) {
            Await.until(() -> assertThat(client.redis().xlen(STREAM)).isZero());
            assertThat(watch.values()).containsExactly(Integer.toString(round));
            job.cancel();
        }
    }

    private static List<String> threadsOfRedis() {
        return Stream.of(threads())
                .map(Thread::getName)
                .filter(name -> name.contains("lettuce") || name.contains("redis") || name.contains("Data Fetcher"))
                .sorted()
                .toList();
    }

    private static Thread[] threads() {
        return Thread.getAllStackTraces().keySet().toArray(Thread[]::new);
    }
}
