/** Flink within this process: for one machine, and for tests. */
package io.intellisense.flink.local;
