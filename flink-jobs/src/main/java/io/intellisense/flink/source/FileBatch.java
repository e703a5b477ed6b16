package io.intellisense.flink.source;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The split of a folder source: a few files, and how many of them were read.
 *
 * @param uris at least one
 * @param next index of the first that was not read yet
 */
record FileBatch(List<String> uris, int next) implements SourceSplit {

    FileBatch {
        uris = List.copyOf(uris);
        if (next < 0 || next >= uris.size()) {
            throw new IllegalArgumentException("A batch of " + uris.size() + " files has no place " + next);
        }
    }

    static FileBatch of(List<String> uris) {
        return new FileBatch(uris, 0);
    }

    /** The first file: no file is in two batches. */
    @Override
    public String splitId() {
        return uris.get(0);
    }
}
