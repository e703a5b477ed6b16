package io.intellisense.cli;

import io.intellisense.cli.remote.UnreachableException;
import io.intellisense.clip.ModelException;
import io.intellisense.flink.backfill.BackfillFailedException;
import io.intellisense.index.IndexException;
import io.intellisense.standalone.UserError;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one sentence and an exit code; only our own faults leave a stack trace, in the log. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        int code = exitCode(e);
        if (code == ExitCode.INTERNAL) {
            LoggerFactory.getLogger(Failures.class).error("Internal fault", e);
            command.getErr().println("intellisense: an internal fault: " + e + "; the log has the details.");
        } else if (code != ExitCode.INTERRUPTED) {
            command.getErr().println("intellisense: " + e.getMessage());
        }
        return code;
    }

    static int exitCode(Throwable e) {
        if (e instanceof UserError || e instanceof ModelException) {
            return ExitCode.USAGE;
        }
        if (e instanceof IndexException index) {
            return index.isTransient() ? ExitCode.UNREACHABLE : ExitCode.USAGE;
        }
        if (e instanceof BackfillFailedException) {
            return e.getCause() == null ? ExitCode.USAGE : exitCode(e.getCause());
        }
        if (e instanceof UnreachableException) {
            return ExitCode.UNREACHABLE;
        }
        return e instanceof InterruptedException ? ExitCode.INTERRUPTED : ExitCode.INTERNAL;
    }
}
