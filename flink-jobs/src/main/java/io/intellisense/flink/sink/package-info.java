/** Writes to the index: batched, a few requests at a time, all of it durable before a checkpoint is. */
package io.intellisense.flink.sink;
