package io.intellisense.flink.source;

import io.intellisense.flink.flow.ImageRef;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The split of a folder source: a few images, and how many of them were read.
 *
 * @param splitId the first one's mark: nothing is handed out twice
 * @param images at least one
 * @param next index of the first that was not read yet
 */
record FileBatch(String splitId, List<ImageRef> images, int next) implements SourceSplit {

    FileBatch {
        Objects.requireNonNull(splitId, "splitId");
        images = List.copyOf(images);
        if (next < 0 || next >= images.size()) {
            throw new IllegalArgumentException("A batch of " + images.size() + " images has no place " + next);
        }
    }

    FileBatch from(int place) {
        return new FileBatch(splitId, images, place);
    }
}
