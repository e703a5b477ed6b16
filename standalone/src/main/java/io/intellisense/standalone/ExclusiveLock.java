package io.intellisense.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** The lock of a file that one process at a time may have; it goes with the channel, however the process ends. */
final class ExclusiveLock {

    private ExclusiveLock() {}

    /** False where another process has it, or this very one. */
    static boolean take(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
