package io.intellisense.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.index.CollectionLayout;
import io.intellisense.index.CollectionLayout.OnDisk;
import io.intellisense.index.CollectionLayout.Quantization;
import io.intellisense.index.PayloadSize;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final PayloadSize EACH = new PayloadSize(700, 300);
    private static final long MILLION = 1_000_000;

    @Test
    void vectorsInMemoryFollowQdrantsRule() {
        Plan plan = plan(Quantization.NONE, OnDisk.NONE, 1024, 1);

        assertThat(plan.vectors()).isEqualTo(4_096 * MILLION);
        assertThat(plan.memory() - plan.payloadIndexes())
                .as("a million of 1024 take 6,144,000,000 bytes")
                .isEqualTo(6_144 * MILLION);
    }

    @Test
    void shortVectorsTakeWhatTheirGraphTakes() {
        Plan plan = plan(Quantization.NONE, OnDisk.NONE, 64, 1);
        assertThat(plan.memory()).isEqualTo(plan.vectors() + plan.graph() + plan.ids() + plan.payloadIndexes());
    }

    @Test
    void theGraphHasTwiceMLinksBelowAndFewAbove() {
        assertThat(plan(Quantization.NONE, OnDisk.NONE, 512, 1).graph()).isEqualTo(132 * MILLION);
    }

    @Test
    void bytesInMemoryAndVectorsOnDiskSaveMostOfTheMemoryAndTakeMoreDisk() {
        Plan usual = plan(Quantization.NONE, OnDisk.NONE, 512, 1);
        Plan small = plan(Quantization.INT8, OnDisk.VECTORS, 512, 1);

        assertThat(small.quantized()).isEqualTo(512 * MILLION);
        assertThat(small.memory()).isLessThan(usual.memory() / 2);
        assertThat(small.disk() - usual.disk()).isEqualTo(small.quantized());
    }

    @Test
    void withEverythingOnDiskOnlyIdsAndPayloadIndexesAreHeld() {
        Plan plan = plan(Quantization.NONE, OnDisk.ALL, 512, 1);
        assertThat(plan.memory()).isEqualTo(plan.ids() + plan.payloadIndexes());
    }

    @Test
    void replicasMultiplyTheIndexAndNotTheOriginals() {
        Plan one = plan(Quantization.NONE, OnDisk.NONE, 512, 1);
        Plan three = plan(Quantization.NONE, OnDisk.NONE, 512, 3);

        assertThat(three.memory()).isEqualTo(3 * one.memory());
        assertThat(three.disk()).isEqualTo(3 * one.disk());
        assertThat(three.originals()).isEqualTo(one.originals()).isEqualTo(2_000_000 * MILLION);
    }

    @Test
    void timeIsImagesByRate() {
        assertThat(plan(Quantization.NONE, OnDisk.NONE, 512, 1).seconds()).isEqualTo(4_000);
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatThrownBy(() -> library(0, 512, 1)).hasMessageContaining("0");
        assertThatThrownBy(() -> library(1, -5, 1)).hasMessageContaining("-5");
        assertThatThrownBy(() -> library(1, 512, 0)).hasMessageContaining("0");
    }

    @Test
    void aTypicalPayloadIsSomeHundredBytes() {
        assertThat(TypicalImage.size().stored()).isBetween(500L, 1_500L);
        assertThat(TypicalImage.size().indexed()).isBetween(200L, 2_000L);
    }

    @Test
    void isShownInPeoplesUnits() {
        assertThat(PlanTable.bytes(1_000)).isEqualTo("1000 bytes");
        assertThat(PlanTable.bytes(6_144_000_000L)).isEqualTo("5.7 GiB");
        assertThat(PlanTable.time(59)).isEqualTo("1 min");
        assertThat(PlanTable.time(4_000)).isEqualTo("1 h 6 min");
        assertThat(PlanTable.time(200_000)).isEqualTo("2 d 7 h");
        assertThat(PlanTable.of(plan(Quantization.INT8, OnDisk.ALL, 512, 2), 10_000_000_000L))
                .contains("1,000,000 images of 512 numbers, 2 replicas")
                .contains("vectors of bytes")
                .contains("time: 1 h 6 min at 250.0 images/s");
    }

    private static Plan plan(Quantization quantization, OnDisk onDisk, int dimension, int replicas) {
        return Plan.of(
                new Library(MILLION, dimension, new CollectionLayout(quantization, onDisk), replicas, 2_000_000, 250),
                EACH);
    }

    private static Library library(long images, int dimension, int replicas) {
        return new Library(images, dimension, CollectionLayout.USUAL, replicas, 1, 1);
    }
}
