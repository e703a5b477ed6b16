package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.OptimizerStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitGraphTest {

    private static final GraphState BUILDING = new GraphState(100, 40, false, null);
    private static final GraphState READY = new GraphState(100, 100, true, null);
    private static final GraphState FAILED = new GraphState(100, 40, false, "no space left");

    private final List<GraphState> looks = new ArrayList<>();

    @Test
    void oneQuietLookIsNotTheEndBecauseAServerMayNotHaveBegunYet() throws InterruptedException {
        assertThat(await(Duration.ofHours(1), READY, BUILDING, READY, READY, READY, BUILDING))
                .isEqualTo(READY);
        assertThat(looks).containsExactly(READY, BUILDING, READY, READY, READY);
    }

    @Test
    void aFailureEndsTheWait() throws InterruptedException {
        assertThat(await(Duration.ofHours(1), BUILDING, FAILED, BUILDING)).isEqualTo(FAILED);
    }

    @Test
    void theDeadlineEndsItWithWhatIsThere() throws InterruptedException {
        assertThat(await(Duration.ZERO, BUILDING, READY)).isEqualTo(BUILDING);
    }

    @Test
    void onlyGreenIsReady() {
        assertThat(state(CollectionStatus.Green, "").ready()).isTrue();
        assertThat(state(CollectionStatus.Yellow, "").ready()).isFalse();
        assertThat(state(CollectionStatus.Grey, "").ready()).isFalse();
    }

    @Test
    void redAndAnOptimizersErrorAreFailures() {
        assertThat(state(CollectionStatus.Red, "").failure()).contains("red");
        assertThat(state(CollectionStatus.Green, "disk full")).isEqualTo(new GraphState(7, 5, false, "disk full"));
    }

    private static GraphState state(CollectionStatus status, String error) {
        return GraphState.of(CollectionInfo.newBuilder()
                .setStatus(status)
                .setOptimizerStatus(
                        OptimizerStatus.newBuilder().setOk(error.isEmpty()).setError(error))
                .setPointsCount(7)
                .setIndexedVectorsCount(5)
                .build());
    }

    private GraphState await(Duration deadline, GraphState... states) throws InterruptedException {
        Iterator<GraphState> next = List.of(states).iterator();
        return new AwaitGraph(next::next, Duration.ZERO).until(deadline, looks::add);
    }
}
