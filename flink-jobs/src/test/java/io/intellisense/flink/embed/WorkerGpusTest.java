package io.intellisense.flink.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.externalresource.ExternalResourceInfo;
import org.junit.jupiter.api.Test;

class WorkerGpusTest {

    /** What a driver tells of a device. */
    private record Told(String index) implements ExternalResourceInfo {

        @Override
        public Optional<String> getProperty(String key) {
            return key.equals("index") ? Optional.ofNullable(index) : Optional.empty();
        }

        @Override
        public Collection<String> getKeys() {
            return List.of("index");
        }
    }

    @Test
    void gpusAreKnownByTheirIndex() {
        assertThat(WorkerGpus.of(Set.of(new Told("0"), new Told("3")))).containsExactlyInAnyOrder(0, 3);
    }

    @Test
    void withoutExternalResourcesThereAreNone() {
        assertThat(WorkerGpus.of(Set.of())).isEmpty();
    }

    @Test
    void namesThatAreNoNumbersLeaveTheChoiceToPyTorch() {
        assertThat(WorkerGpus.of(Set.of(new Told("GPU-8f6d"), new Told(null)))).isEmpty();
    }
}
