package io.intellisense.cli.upload;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** The hash of each file, read once for as long as the file does not change; refuses at once what begins like no image. */
final class Fingerprints {

    private static final int BUFFER = 1 << 16;

    private final HashCache cache;

    Fingerprints(HashCache cache) {
        this.cache = cache;
    }

    Sha256 of(FoundFile file) throws ImageRejectedException {
        Optional<Sha256> known = cache.get(file);
        if (known.isPresent()) {
            return known.get();
        }
        Sha256 hash = read(file);
        cache.put(file, hash);
        return hash;
    }

    private static Sha256 read(FoundFile file) throws ImageRejectedException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] buffer = new byte[BUFFER];
            int length = in.readNBytes(buffer, 0, BUFFER);
            checkBegin(Arrays.copyOf(buffer, Math.min(length, ImageFormat.SNIFF_BYTES)));
            MessageDigest digest = Sha256.newDigest();
            while (length > 0) {
                digest.update(buffer, 0, length);
                length = in.read(buffer);
            }
            return Sha256.ofDigest(digest.digest());
        } catch (IOException e) {
            throw new ImageRejectedException(
                    RejectReason.UNREADABLE, "The file cannot be read; check that it is there and may be read.", e);
        }
    }

    private static void checkBegin(byte[] head) throws ImageRejectedException {
        if (head.length == 0) {
            throw new ImageRejectedException(RejectReason.EMPTY, "The file has no bytes.");
        }
        if (ImageFormat.sniff(head).isEmpty()) {
            throw new ImageRejectedException(
                    RejectReason.UNSUPPORTED_FORMAT, "The first bytes are those of no format that is indexed.");
        }
    }
}
