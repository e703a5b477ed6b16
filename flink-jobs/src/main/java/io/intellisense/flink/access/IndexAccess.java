package io.intellisense.flink.access;

import java.io.Serializable;

/** Opens the index on a worker. */
@FunctionalInterface
public interface IndexAccess extends Serializable {

    ImageIndex open();
}
