package io.intellisense.qdrant.contract;

import static io.intellisense.qdrant.contract.Images.image;
import static io.intellisense.qdrant.contract.Requests.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.BulkLoad;
import io.intellisense.index.CollectionLayout;
import io.intellisense.index.CollectionLayout.OnDisk;
import io.intellisense.index.CollectionLayout.Quantization;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.GraphState;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.VectorIndex;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A large load leaves the collection's settings as it found them, and everything findable meanwhile. */
abstract class BulkLoadContract {

    private static final int DIMENSION = 256;
    private static final int IMAGES = 2_000;
    private static final int BATCH = 200;

    /** Kilobytes; of no default, so that it shows what is put back. */
    private static final long THRESHOLD = 123;

    private static final CollectionSpec SPEC = new CollectionSpec(RawQdrant.MODEL, "bulk", DIMENSION, "square 8");

    private RawQdrant raw;
    private VectorIndex index;

    abstract IndexAddress address();

    @BeforeEach
    void openAnEmptyIndex() throws Exception {
        raw = new RawQdrant(address());
        raw.sweep();
        index = VectorIndex.open(address(), SPEC);
        done(raw.collections()
                .update(UpdateCollection.newBuilder()
                        .setCollectionName(SPEC.name())
                        .setOptimizersConfig(OptimizersConfigDiff.newBuilder().setIndexingThreshold(THRESHOLD))
                        .build()));
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        index.close();
        raw.sweep();
        raw.close();
    }

    @Test
    void theGraphIsBuiltWhenTheLoadHasEndedAndEverythingIsFoundBeforeAndAfter() throws Exception {
        List<ImagePoint> images = draw();
        try (BulkLoad load = BulkLoad.open(address(), SPEC)) {
            assertThat(threshold()).isZero();
            for (int from = 0; from < IMAGES; from += BATCH) {
                index.put(images.subList(from, from + BATCH)).get(60, TimeUnit.SECONDS);
            }
            assertThat(index.count(ImageFilter.ALL)).isEqualTo(IMAGES);
            assertThat(info().getIndexedVectorsCount()).isZero();
            assertEachIsItsOwnNearest(images);
        }

        List<GraphState> looks = new ArrayList<>();
        GraphState end = index.awaitGraph(Duration.ofMinutes(2), looks::add);

        assertThat(threshold()).isEqualTo(THRESHOLD);
        assertThat(end.ready()).as(end.toString()).isTrue();
        assertThat(end.images()).isEqualTo(IMAGES);
        assertThat(end.inGraph()).isGreaterThan(IMAGES / 2);
        assertThat(looks).last().isEqualTo(end);
        assertEachIsItsOwnNearest(images);
    }

    @Test
    void whatALoadThatDiedHasLeftIsPutBackOnce() {
        BulkLoad dead = BulkLoad.open(address(), SPEC);

        assertThat(BulkLoad.recover(address(), SPEC)).isTrue();
        assertThat(threshold()).isEqualTo(THRESHOLD);
        assertThat(BulkLoad.recover(address(), SPEC)).isFalse();
        assertThat(threshold()).isEqualTo(THRESHOLD);
        dead.close();
    }

    @Test
    void aLoadThatFollowsOneThatDiedPutsBackTheFirstOnesSettings() {
        BulkLoad dead = BulkLoad.open(address(), SPEC);

        BulkLoad.open(address(), SPEC).close();

        assertThat(threshold()).isEqualTo(THRESHOLD);
        dead.close();
        assertThat(threshold()).isEqualTo(THRESHOLD);
    }

    @Test
    void theModelIsStillKnownDuringALoad() {
        BulkLoad load = BulkLoad.open(address(), SPEC);
        assertThat(VectorIndex.current(address())).contains(SPEC);
        load.close();
        assertThat(VectorIndex.current(address())).contains(SPEC);
    }

    @Test
    void aNewCollectionIsLaidOutAsAskedAndAnOldOneStaysAsItIs() throws Exception {
        CollectionSpec other = new CollectionSpec(RawQdrant.MODEL, "layout", DIMENSION, "square 8");
        CollectionLayout small = new CollectionLayout(Quantization.INT8, OnDisk.ALL);
        raw.sweep();

        assertThat(VectorIndex.prepare(address(), other, small)).isEqualTo(small);
        assertThat(VectorIndex.prepare(address(), other, CollectionLayout.USUAL))
                .isEqualTo(small);
        try (VectorIndex laidOut = VectorIndex.open(address(), other)) {
            List<ImagePoint> images = draw().subList(0, BATCH);
            laidOut.put(images).get(60, TimeUnit.SECONDS);
            assertThat(laidOut.search(SearchQuery.nearest(images.get(7).vector(), 1)))
                    .extracting(SearchHit::id)
                    .containsExactly(images.get(7).id());
        }
    }

    private void assertEachIsItsOwnNearest(List<ImagePoint> images) {
        for (int i = 0; i < IMAGES; i += IMAGES / 20) {
            ImagePoint image = images.get(i);
            assertThat(index.search(SearchQuery.nearest(image.vector(), 1)))
                    .extracting(SearchHit::id)
                    .containsExactly(image.id());
        }
    }

    private static List<ImagePoint> draw() {
        Random random = new Random(11);
        return IntStream.range(0, IMAGES)
                .mapToObj(i -> image("bulk " + i, Images.random(random, DIMENSION)))
                .toList();
    }

    private long threshold() {
        return info().getConfig().getOptimizerConfig().getIndexingThreshold();
    }

    private CollectionInfo info() {
        try {
            return done(raw.collections()
                            .get(GetCollectionInfoRequest.newBuilder()
                                    .setCollectionName(SPEC.name())
                                    .build()))
                    .getResult();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
