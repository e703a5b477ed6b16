package io.intellisense.flink.source;

import io.intellisense.flink.storage.RemoteFiles;

/** Goes through files in an order that does not change. */
interface FileWalk {

    /** URI of the next file, or of what cannot be told from one; null at the end. */
    String next();

    /** Whether the file that was returned last can be opened without surprises. */
    boolean isOrdinary();

    /** Links to folders that were not followed so far. */
    long linksPassed();

    /**
     * @param root URI of a folder or a single file
     * @param after the URI that an earlier walk returned last; null to begin at the beginning
     */
    static FileWalk of(String root, String after, Selection selection) {
        return RemoteFiles.isRemote(root)
                ? new RemoteWalk(root, after, selection)
                : new LocalWalk(root, after, selection);
    }
}
