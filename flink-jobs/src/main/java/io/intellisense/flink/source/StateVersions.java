package io.intellisense.flink.source;

import java.io.IOException;

/** Refuses state that a newer program wrote. */
final class StateVersions {

    /** The version that knew nothing but files. */
    static final int FILES_ONLY = 1;

    private StateVersions() {}

    static void check(String what, int found, int newest) throws IOException {
        if (found < FILES_ONLY || found > newest) {
            throw new IOException("The checkpoint's " + what + " has version " + found + ", this program knows "
                    + FILES_ONLY + " to " + newest
                    + "; use the program that wrote it, or start the backfill afresh.");
        }
    }
}
