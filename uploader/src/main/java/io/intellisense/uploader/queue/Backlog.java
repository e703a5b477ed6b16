package io.intellisense.uploader.queue;

/**
 * How much there is to do.
 *
 * @param waiting events that no indexer was handed yet
 * @param pending events that an indexer was handed and has not acknowledged
 * @param rejected dead letters
 */
public record Backlog(long waiting, long pending, long rejected) {}
