package io.intellisense.api.originals;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** An original as the framework sends it. */
public final class OriginalResource extends AbstractResource {

    /** The JDK copies through a buffer as large as what it is asked for at once, and keeps that buffer. */
    private static final int AT_ONCE = 1 << 18;

    private final Original original;

    public OriginalResource(Original original) {
        this.original = original;
    }

    @Override
    public boolean exists() {
        return original.isThere();
    }

    @Override
    public long contentLength() {
        return original.length();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new OriginalStream(original.open(), original.length());
    }

    @Override
    public byte[] getContentAsByteArray() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(original.length())];
        try (OpenOriginal open = original.open()) {
            int done = 0;
            while (done < bytes.length) {
                int read = open.read(done, bytes, done, Math.min(AT_ONCE, bytes.length - done));
                if (read < 0) {
                    throw new EOFException(original + " was cut short while it was read");
                }
                done += read;
            }
        }
        return bytes;
    }

    @Override
    public String getDescription() {
        return original.toString();
    }
}
