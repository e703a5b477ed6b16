package io.intellisense.flink.manifest;

import java.io.Closeable;
import java.io.IOException;

/** The entries of a manifest, one by one. */
public interface Entries extends Closeable {

    /**
     * The next entry; null at the end.
     *
     * @throws IOException where the manifest cannot be read further
     */
    ManifestEntry next() throws IOException;
}
