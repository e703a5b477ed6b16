package io.intellisense.flink.source;

import java.util.List;

/**
 * What a checkpoint keeps of the walk.
 *
 * @param returned batches that a failed reader could not finish
 */
record WalkState(WalkPosition position, List<FileBatch> returned) {

    WalkState {
        returned = List.copyOf(returned);
    }
}
