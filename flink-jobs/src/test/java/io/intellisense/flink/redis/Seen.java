package io.intellisense.flink.redis;

/** What a job saw of an entry. */
public record Seen(String stream, String value, int deliveries, boolean lost) {}
