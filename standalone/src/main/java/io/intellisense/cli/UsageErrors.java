package io.intellisense.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with one sentence, "did you mean" where that helps, and no stack trace. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("intellisense: " + sentence(e));
        err.println("See './" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return e.getMessage() + ".";
        }
        String word = unmatched.getUnmatched().get(0);
        String unknown =
                (unmatched.isUnknownOption() ? "unknown option '" : "unknown command or argument '") + word + "'.";
        List<String> close = unmatched.getSuggestions();
        return close.isEmpty() ? unknown : unknown + " Did you mean '" + close.get(0) + "'?";
    }
}
