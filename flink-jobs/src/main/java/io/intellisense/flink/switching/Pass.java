package io.intellisense.flink.switching;

import io.intellisense.domain.ImageRejectedException;
import io.intellisense.index.StoredImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What one walk through both collections has found and done. Thread-safe. */
final class Pass {

    final AtomicLong seen = new AtomicLong();
    final AtomicLong filled = new AtomicLong();
    final AtomicLong removed = new AtomicLong();
    final AtomicLong corrected = new AtomicLong();
    final Map<StoredImage, ImageRejectedException> refused = new ConcurrentHashMap<>();

    /** Whether both held the same, but for what cannot be embedded. */
    boolean isClean() {
        return filled.get() + removed.get() + corrected.get() == 0;
    }
}
