/** Patience with an index that does not answer for the moment. */
package io.intellisense.flink.retry;
