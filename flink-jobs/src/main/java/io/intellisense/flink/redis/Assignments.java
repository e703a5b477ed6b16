package io.intellisense.flink.redis;

import java.util.List;
import java.util.Set;

/**
 * What a checkpoint keeps of the enumerator.
 *
 * @param assigned streams that some reader had; their splits are in the readers' state, or are finished
 * @param waiting splits that no reader had
 */
record Assignments(Set<String> assigned, List<StreamSplit> waiting) {

    static final Assignments NONE = new Assignments(Set.of(), List.of());

    Assignments {
        assigned = Set.copyOf(assigned);
        waiting = List.copyOf(waiting);
    }
}
