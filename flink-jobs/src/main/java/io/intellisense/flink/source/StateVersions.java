package io.intellisense.flink.source;

import java.io.IOException;

/** Refuses state that a newer program wrote. */
final class StateVersions {

    private StateVersions() {}

    static void check(String what, int found, int known) throws IOException {
        if (found != known) {
            throw new IOException("The checkpoint's " + what + " has version " + found + ", this program knows version "
                    + known + "; use the program that wrote it, or start the backfill afresh.");
        }
    }
}
