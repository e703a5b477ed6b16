package io.intellisense.uploader.store;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Path;

/** A disk in memory, as small as one likes. */
final class MemoryDisk {

    private static final int BLOCK_BYTES = 512;

    private MemoryDisk() {}

    /** The folder of a store on a new disk. */
    static Path of(long bytes) {
        FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(BLOCK_BYTES)
                .setMaxSize(bytes)
                .setMaxCacheSize(0)
                .build());
        return disk.getPath("/store");
    }
}
