package io.intellisense.flink.embed;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.externalresource.ExternalResourceInfo;

/** Reads which GPUs Flink has given to a worker: its external resource {@code gpu}. */
final class WorkerGpus {

    static final String RESOURCE = "gpu";

    /** What Flink's own {@code GPUDriver} calls it. */
    private static final String INDEX = "index";

    private WorkerGpus() {}

    /** @return indices; none where Flink gives out no GPUs, or names them by something else than a number */
    static Set<Integer> of(Set<ExternalResourceInfo> resources) {
        return resources.stream()
                .flatMap(resource -> resource.getProperty(INDEX).stream())
                .filter(index -> index.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
