package io.intellisense.cli.hub;

/**
 * How far a fetch is.
 *
 * @param file that is coming now
 * @param bytesDone of all files, with what an earlier run has brought
 * @param bytesTotal negative while it is not known
 * @param bytesBefore what an earlier run has brought
 */
public record FetchProgress(String file, int filesDone, int files, long bytesDone, long bytesTotal, long bytesBefore) {}
