/**
 * Benchmarks that run both sides interleaved in one process and print ratios: speeds on a shared machine wander, ratios from one run
 * stay.
 */
package io.intellisense.bench;
