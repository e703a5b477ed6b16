package io.intellisense.flink.redis;

import static io.intellisense.flink.redis.StreamJobs.ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.redis.RedisProcess.TestClient;
import io.intellisense.flink.redis.StreamJobs.Job;
import io.lettuce.core.Consumer;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The source on a real Flink and a real Redis: what is acknowledged when, and what is found again. */
@Timeout(120)
class RedisStreamSourceIT {

    private static final String GROUP = "indexers";
    private static final Duration OFTEN = Duration.ofMillis(100);

    @TempDir
    static Path folder;

    private static RedisProcess server;
    private static StreamJobs jobs;

    private final String stream = UUID.randomUUID().toString();
    private final Watch watch = new Watch();
    private int added;
    private TestClient client;
    private RedisCommands<String, String> redis;

    @BeforeAll
    static void startServers() throws Exception {
        server = RedisProcess.start(folder.resolve("redis"));
        jobs = StreamJobs.start(folder);
    }

    @AfterAll
    static void stopServers() throws Exception {
        jobs.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        client = server.open();
        redis = client.redis();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void readsEveryEntryOnceAndLeavesNothingBehind() throws Exception {
        List<String> values = add(1_000);
        try (Job job = jobs.submit(source().build(), watch, 1, OFTEN)) {
            Await.until(() -> assertThat(redis.xlen(stream)).isZero());
            values.addAll(add(500));
            Await.until(() -> assertThat(watch.seen).hasSize(1_500));
            Await.until(this::assertNothingIsLeft);
            assertThat(watch.values()).isEqualTo(values);
            assertThat(watch.seen).allMatch(seen -> seen.deliveries() == 1);
        }
    }

    @Test
    void acknowledgesWhatACheckpointCoversAndNoMore() throws Exception {
        add(10);
        try (Job job = jobs.submit(source().build(), watch, 1, ON_REQUEST)) {
            Await.until(() -> assertThat(watch.seen).hasSize(10));
            assertThat(pending()).isEqualTo(10);
            assertThat(redis.xlen(stream)).isEqualTo(10);
            job.checkpoint();
            Await.until(this::assertNothingIsLeft);
        }
    }

    @Test
    void leaksNothingWhenACheckpointIsAborted() throws Exception {
        add(10);
        try (Job job = jobs.submit(source().build(), watch, 1, ON_REQUEST)) {
            Await.until(() -> assertThat(watch.seen).hasSize(10));
            watch.holdCheckpoints = true;
            assertThatThrownBy(job::checkpoint).hasStackTraceContaining("expired");
            watch.holdCheckpoints = false;
            add(10);
            Await.until(() -> assertThat(watch.seen).hasSize(20));
            assertThat(pending()).isEqualTo(20);
            job.checkpoint();
            Await.until(this::assertNothingIsLeft);
            assertThat(watch.seen).hasSize(20);
        }
    }

    @Test
    void stopsReadingWhileTooMuchIsUnderWay() throws Exception {
        add(500);
        try (Job job = jobs.submit(source().inFlight(100).build(), watch, 1, ON_REQUEST)) {
            Await.until(() -> assertThat(watch.seen).hasSize(100));
            assertThat(pending()).isEqualTo(100);
            job.checkpoint();
            Await.until(() -> assertThat(watch.seen).hasSize(200));
            assertThat(pending()).isEqualTo(100);
        }
    }

    @Test
    void takesOverWhatOtherConsumersLeft() throws Exception {
        List<String> values = add(50);
        read("gone for ever", 20);
        try (Job job = jobs.submit(source().build(), watch, 1, OFTEN)) {
            Await.until(this::assertNothingIsLeft);
            assertThat(watch.values()).isEqualTo(values);
            assertThat(watch.seen.subList(0, 20)).allMatch(seen -> seen.deliveries() == 2);
            assertThat(watch.seen.subList(20, 50)).allMatch(seen -> seen.deliveries() == 1);
        }
    }

    @Test
    void takesOverWhatAZombieOfItsOwnNameIsGiven() throws Exception {
        add(5);
        RedisStreamSource<Seen> source =
                source().abandonedAfter(Duration.ofMillis(500)).build();
        try (Job job = jobs.submit(source, watch, 1, ON_REQUEST)) {
            Await.until(() -> assertThat(watch.seen).hasSize(5));
            addBehindItsBack("stolen");
            Await.until(() -> assertThat(watch.seen).contains(new Seen(stream, "stolen", 2, false)));
            job.checkpoint();
            Await.until(this::assertNothingIsLeft);
            assertThat(watch.seen).hasSize(6);
        }
    }

    @Test
    void tellsOfEntriesThatWereTrimmed() throws Exception {
        add(5);
        List<String> ids = read("gone for ever", 5);
        redis.xdel(stream, ids.get(1), ids.get(3));
        try (Job job = jobs.submit(source().build(), watch, 1, OFTEN)) {
            Await.until(this::assertNothingIsLeft);
            assertThat(watch.seen).extracting(Seen::lost).containsExactly(false, true, false, true, false);
        }
    }

    @Test
    void passesOnWhatItCannotRead() throws Exception {
        redis.xgroupCreate(StreamOffset.from(stream, "0"), GROUP, XGroupCreateArgs.Builder.mkstream());
        redis.xadd(stream, Map.of("something", "else"));
        try (Job job = jobs.submit(source().build(), watch, 1, OFTEN)) {
            Await.until(() -> assertThat(watch.values()).containsExactly("unreadable: it has no field value"));
            Await.until(this::assertNothingIsLeft);
        }
    }

    @Test
    void countsHowOftenPoisonWasHandedOutAndConvictsNobodyElse() throws Exception {
        add(30);
        redis.xadd(stream, Map.of(FieldReader.FIELD, "poison"));
        add(30);
        watch.killer = seen -> seen.value().equals("poison") && seen.deliveries() <= 5;
        try (Job job =
                jobs.submit(source().trialPatience(Duration.ofSeconds(60)).build(), watch, 1, OFTEN)) {
            Await.until(this::assertNothingIsLeft);
            assertThat(watch.seen.stream().filter(seen -> seen.value().equals("poison")))
                    .extracting(Seen::deliveries)
                    .contains(6)
                    .startsWith(1, 2, 3);
            assertThat(watch.seen.stream().filter(seen -> !seen.value().equals("poison")))
                    .allMatch(seen -> seen.deliveries() <= 5);
            assertThat(watch.values()).containsAll(values(0, 60));
        }
    }

    @Test
    void createsItsGroupAgainWhenRedisLostEverything() throws Exception {
        add(10);
        try (Job job = jobs.submit(source().build(), watch, 1, OFTEN)) {
            Await.until(() -> assertThat(watch.seen).hasSize(10));
            redis.del(stream);
            redis.xadd(stream, Map.of(FieldReader.FIELD, "after"));
            Await.until(() -> assertThat(watch.values()).endsWith("after"));
            Await.until(this::assertNothingIsLeft);
        }
    }

    @Test
    void findsEntriesWhoseReplyWasLost() throws Exception {
        List<String> values = add(100);
        try (LossyProxy proxy = LossyProxy.before(server, FieldReader.FIELD)) {
            RedisStreamSource<Seen> source = source().address(RedisAddress.single("127.0.0.1", proxy.port(), null))
                    .build();
            try (Job job = jobs.submit(source, watch, 1, OFTEN)) {
                Await.until(() -> assertThat(watch.seen).hasSize(100));
                for (int round = 0; round < 5; round++) {
                    proxy.lose(1);
                    values.addAll(add(20));
                    Await.until(() -> assertThat(proxy.left()).isZero());
                    Await.until(() -> assertThat(watch.seen).hasSize(values.size()));
                }
                Await.until(this::assertNothingIsLeft);
            }
        }
        assertThat(watch.values()).containsExactlyInAnyOrderElementsOf(values);
        assertThat(watch.seen).allMatch(seen -> seen.deliveries() == 1);
    }

    @Test
    void outlastsARedisThatIsKilledAgainAndAgain() throws Exception {
        try (RedisProcess mortal = RedisProcess.start(folder.resolve("mortal"));
                Announcer announcer = Announcer.start(mortal, List.of(stream));
                Job job = jobs.submit(source().address(mortal.address()).build(), watch, 1, OFTEN)) {
            for (int kill = 1; kill <= 3; kill++) {
                announcer.awaitMore(200);
                mortal.kill();
                mortal.start();
            }
            announcer.awaitMore(200);
            List<String> values = announcer.stop();
            Await.until(() -> assertThat(watch.values()).containsAll(values));
            try (TestClient after = mortal.open()) {
                Await.until(() -> assertThat(after.redis().xlen(stream)).isZero());
                assertThat(after.redis().xpending(stream, GROUP).getCount()).isZero();
            }
            assertThat(watch.seen).allMatch(seen -> seen.deliveries() == 1);
            assertThat(watch.values()).doesNotHaveDuplicates();
        }
    }

    @Test
    void losesNothingWhenItIsRescaled() throws Exception {
        List<String> streams = IntStream.range(0, 4)
                .mapToObj(number -> stream + ":{" + number + "}")
                .toList();
        RedisStreamSource<Seen> source = source().streams(streams).build();
        try (Announcer announcer = Announcer.start(server, streams)) {
            String savepoint = null;
            for (int parallelism : List.of(1, 3, 2)) {
                try (Job job = jobs.submit(source, watch, parallelism, OFTEN, savepoint)) {
                    announcer.awaitMore(500);
                    int seen = watch.seen.size();
                    Await.until(() -> assertThat(watch.seen).hasSizeGreaterThan(seen + 500));
                    savepoint = job.stop();
                }
            }
            List<String> values = announcer.stop();
            try (Job job = jobs.submit(source, watch, 1, OFTEN, savepoint)) {
                Await.until(() -> assertThat(watch.seen).hasSizeGreaterThanOrEqualTo(values.size()));
                for (String one : streams) {
                    Await.until(() -> assertThat(redis.xlen(one)).isZero());
                    assertThat(redis.xpending(one, GROUP).getCount()).isZero();
                }
            }
            assertThat(watch.values()).containsExactlyInAnyOrderElementsOf(values);
        }
    }

    @Test
    void waitsForARedisThatIsNotThereYet() throws Exception {
        RedisProcess late = RedisProcess.start(folder.resolve("late"));
        late.kill();
        try (late;
                Job job = jobs.submit(source().address(late.address()).build(), watch, 1, OFTEN)) {
            late.start();
            try (TestClient first = late.open()) {
                first.redis().xadd(stream, Map.of(FieldReader.FIELD, "at last"));
                Await.until(() -> assertThat(watch.values()).containsExactly("at last"));
                assertThat(job.status()).isEqualTo(JobStatus.RUNNING);
            }
        }
    }

    @Test
    void saysWhatIsWrongWhenRedisWantsAPassword() {
        try (RedisProcess guarded = RedisProcess.guarded(folder.resolve("guarded"), "secret")) {
            RedisAddress wrong = RedisAddress.single("127.0.0.1", guarded.port(), "guess");
            assertThatThrownBy(() -> fetchOnce(wrong))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("refuses to read " + stream)
                    .hasMessageContaining("Check its password")
                    .hasMessageNotContaining("guess");
            RedisAddress right = RedisAddress.single("127.0.0.1", guarded.port(), "secret");
            assertThatCode(() -> fetchOnce(right)).doesNotThrowAnyException();
        }
    }

    private void fetchOnce(RedisAddress address) throws IOException {
        ClientResources resources = DefaultClientResources.create();
        StreamOptions options = source().address(address).options();
        StreamSplit split = StreamSplit.fresh(stream);
        StreamFetch fetch = new StreamFetch(
                options,
                any -> new StreamLedger(split),
                new StreamMetrics(UnregisteredMetricsGroup.createSourceReaderMetricGroup()),
                () -> options.access().open(resources));
        fetch.handleSplitsChanges(new SplitsAddition<>(List.of(split)));
        try {
            fetch.fetch();
        } finally {
            fetch.close();
            resources.shutdown(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    private RedisStreamSourceBuilder<Seen> source() {
        return RedisStreamSource.<Seen>builder()
                .address(server.address())
                .streams(List.of(stream))
                .group(GROUP)
                .deserializer(new SeenReader())
                .produces(TypeInformation.of(Seen.class));
    }

    /** Adds so many entries with new values, and returns these. */
    private List<String> add(int count) {
        List<String> values = values(added, added + count);
        added += count;
        values.forEach(value -> redis.xadd(stream, Map.of(FieldReader.FIELD, value)));
        return new ArrayList<>(values);
    }

    private static List<String> values(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    /** Adds an entry and takes it under the reader's name, in one step. */
    @SuppressWarnings("unchecked")
    private void addBehindItsBack(String value) {
        redis.multi();
        redis.xadd(stream, Map.of(FieldReader.FIELD, value));
        redis.xreadgroup(Consumer.from(GROUP, "reader"), StreamOffset.lastConsumed(stream));
        redis.exec();
    }

    @SuppressWarnings("unchecked")
    private List<String> read(String consumer, int count) {
        redis.xgroupCreate(StreamOffset.from(stream, "0"), GROUP);
        return redis
                .xreadgroup(
                        Consumer.from(GROUP, consumer),
                        XReadArgs.Builder.count(count),
                        StreamOffset.lastConsumed(stream))
                .stream()
                .map(message -> message.getId())
                .toList();
    }

    private long pending() {
        return redis.xpending(stream, GROUP).getCount();
    }

    private void assertNothingIsLeft() {
        assertThat(redis.xlen(stream)).isZero();
        assertThat(pending()).isZero();
    }
}
