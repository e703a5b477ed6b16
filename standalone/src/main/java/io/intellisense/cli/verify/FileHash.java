package io.intellisense.cli.verify;

import io.intellisense.domain.ImageLocation.Part;
import io.intellisense.domain.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Hashes files of any size in little memory. */
final class FileHash {

    private static final int BLOCK = 1 << 16;

    private FileHash() {}

    /** @param part which bytes; null for all */
    static Sha256 of(Path file, Part part) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] block = new byte[BLOCK];
        long left = part == null ? Long.MAX_VALUE : part.length();
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(part == null ? 0 : part.offset());
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(left, BLOCK));
                if (read < 0) {
                    break;
                }
                digest.update(block, 0, read);
                left -= read;
            }
        }
        if (part != null && left > 0) {
            throw new EOFException("The file ended " + left + " bytes early");
        }
        return Sha256.ofDigest(digest.digest());
    }
}
