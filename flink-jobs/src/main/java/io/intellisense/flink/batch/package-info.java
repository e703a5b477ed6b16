/** Gathers elements into micro-batches for steps that are cheaper by the dozen. */
package io.intellisense.flink.batch;
