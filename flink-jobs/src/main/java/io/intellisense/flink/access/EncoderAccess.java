package io.intellisense.flink.access;

import java.io.Serializable;

/** Opens the image encoder on a worker. */
@FunctionalInterface
public interface EncoderAccess extends Serializable {

    ImageEncoder open();
}
