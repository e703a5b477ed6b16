package io.intellisense.flink.access;

import java.io.Serializable;
import java.util.Set;

/** Opens the image encoder on a worker. */
@FunctionalInterface
public interface EncoderAccess extends Serializable {

    /** @param gpus indices of the GPUs that this worker was given; none: whatever there is */
    ImageEncoder open(Set<Integer> gpus);
}
