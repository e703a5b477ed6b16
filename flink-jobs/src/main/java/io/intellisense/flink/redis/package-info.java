/**
 * Redis as the job sees it: a source (FLIP-27) that reads streams through a consumer group and acknowledges what a checkpoint covers,
 * and a sink for dead letters.
 */
package io.intellisense.flink.redis;
