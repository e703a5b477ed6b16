package io.intellisense.cli.upload;

/**
 * How far an upload is.
 *
 * @param done files that something has become of
 * @param refused rejected or failed
 */
public record UploadProgress(
        long found, long done, long bytesFound, long bytesDone, long sent, long alreadyThere, long refused) {}
