package io.intellisense.cli.hub;

import java.net.URI;

/**
 * A file of a checkpoint, as the hub describes it.
 *
 * @param address of this very commit's file
 * @param commit that it is of
 * @param bytes negative where the hub says none
 */
record RemoteFile(String path, URI address, String commit, long bytes, ContentHash hash) {}
