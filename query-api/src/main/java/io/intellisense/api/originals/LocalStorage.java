package io.intellisense.api.originals;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.ImageLocation.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of this machine. */
public final class LocalStorage implements Storage {

    /** Only ordinary files: opening a pipe might not end. */
    @Override
    public Optional<Original> find(ImageLocation location) throws IOException {
        Path file = location.localFile().filter(Files::isRegularFile).orElse(null);
        if (file == null) {
            return Optional.empty();
        }
        Part part = location.part();
        long start = part == null ? 0 : part.offset();
        long length = part == null ? Files.size(file) : part.length();
        LocalOriginal original = new LocalOriginal(file, start, length, head(file, start, length));
        return original.isThere() ? Optional.of(original) : Optional.empty();
    }

    private static byte[] head(Path file, long start, long length) throws IOException {
        try (InputStream in = new OriginalStream(LocalOriginal.open(file, start, length), length)) {
            return in.readNBytes(ImageFormat.SNIFF_BYTES);
        }
    }
}
