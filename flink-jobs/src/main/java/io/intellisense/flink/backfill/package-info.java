/** Runs the indexing job over folders, in this process, so that an interruption costs next to nothing. */
package io.intellisense.flink.backfill;
