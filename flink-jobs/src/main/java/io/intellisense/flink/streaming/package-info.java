/** Runs the indexing job on announced images, in this process or on a cluster. */
package io.intellisense.flink.streaming;
