package io.intellisense.uploader.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** There is no room left for an image; what was written of it has been removed. */
public final class DiskFullException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Less than this counts as nothing: file systems keep a rest to themselves. */
    private static final long NOTHING_BYTES = 64 * 1024;

    DiskFullException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Java has no type for it, and the system's words for it depend on its language: the disk itself is asked too. */
    static IOException ofFailure(IOException failure, Path folder) {
        return saysFull(failure) || isFull(folder)
                ? new DiskFullException("There is no room left on the disk that holds the images.", failure)
                : failure;
    }

    private static boolean saysFull(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("disk space") || words.contains("quota exceeded");
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NOTHING_BYTES;
        } catch (IOException e) {
            return false; // the failure itself is told
        }
    }
}
