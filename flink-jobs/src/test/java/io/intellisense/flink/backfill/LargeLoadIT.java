package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.BulkLoad;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.GraphState;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LargeLoadIT {

    private static final CollectionSpec SPEC = new CollectionSpec("large-load", "r1", 4, "none");

    @TempDir
    Path folder;

    private EmbeddedQdrant server;
    private IndexAddress address;

    @BeforeEach
    void start() {
        server = EmbeddedQdrant.start(folder, 0);
        address = Fixture.address(server.port());
        VectorIndex.open(address, SPEC).close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsAskedForIsPutOffAndPutBack() throws InterruptedException {
        LargeLoad load = LargeLoad.begin(BulkMode.ON, address, SPEC);
        load.close();
        assertThat(awaited(load))
                .hasValueSatisfying(end -> assertThat(end.ready()).isTrue());
        assertThat(BulkLoad.recover(address, SPEC))
                .as("something is still put off")
                .isFalse();
    }

    @Test
    void aBackfillThatHasBecomeLargeIsNoticed() throws InterruptedException {
        LargeLoad load = LargeLoad.begin(BulkMode.AUTO, address, SPEC);
        load.watch(() -> 20_000);
        while (!BulkLoad.recover(address, SPEC)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        load.close();
        assertThat(awaited(load)).isPresent();
    }

    @Test
    void aSmallOneLeavesTheIndexAlone() throws InterruptedException {
        LargeLoad load = LargeLoad.begin(BulkMode.AUTO, address, SPEC);
        load.close();
        assertThat(awaited(load)).isEmpty();
    }

    @Test
    void whatAKilledOneLeftIsTakenOver() throws InterruptedException {
        BulkLoad killed = BulkLoad.open(address, SPEC);
        LargeLoad load = LargeLoad.begin(BulkMode.AUTO, address, SPEC);
        load.close();
        assertThat(awaited(load)).isPresent();
        assertThat(BulkLoad.recover(address, SPEC))
                .as("something is still put off")
                .isFalse();
        killed.close();
    }

    @Test
    void whatAKilledOneLeftIsUndoneWhereNothingIsToBePutOff() throws InterruptedException {
        BulkLoad killed = BulkLoad.open(address, SPEC);
        LargeLoad load = LargeLoad.begin(BulkMode.OFF, address, SPEC);
        assertThat(BulkLoad.recover(address, SPEC))
                .as("something is still put off")
                .isFalse();
        load.close();
        assertThat(awaited(load)).isEmpty();
        killed.close();
    }

    private static Optional<GraphState> awaited(LargeLoad load) throws InterruptedException {
        return load.awaitGraph(Duration.ofMinutes(2), now -> {});
    }
}
