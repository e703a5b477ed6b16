package io.intellisense.cli;

/** What the process's exit status means; documented in {@code docs/command-line.md}. */
final class ExitCode {

    static final int OK = 0;
    /** A fault of ours; the log has the details. */
    static final int INTERNAL = 1;
    /** The command cannot do what was asked as it was asked: options, folders, model, port. */
    static final int USAGE = 2;
    /** Finished, but some images were rejected. */
    static final int REJECTS = 6;
    /** A service that is needed does not answer. */
    static final int UNREACHABLE = 7;
    /** What was compared differs. */
    static final int AMISS = 8;
    /** Stopped by Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
